import { hexHash } from '../../../shared/store/hex-hash.ts';

/** Two who speak, and who stands between them. */
export const MARK = `<path d="M6 9h11v9h-5l-4 4v-4H6zm20 4h-6v8h-4l1 2h4l4 4v-4h1z" fill="#fdfcf9"/>`;

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8a2b1d"/>${MARK}</svg>`;

const HASH = hexHash(svg, 12);

/** For the tabs of browsers. Its address changes with what is in it, so that it may be kept for ever. */
export const icon = { path: `/assets/${HASH}.svg`, svg };
