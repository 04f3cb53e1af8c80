import { hexHash } from '../../../shared/store/hex-hash.ts';
import { icon } from './icon.ts';

/** Changes with the drawing and with how it is drawn (tests/browser/draw-icons.ts). */
const HASH = hexHash(`1 ${icon.svg}`, 12);

/** Where programs look for an icon by themselves, and what pages and manifests name. */
export const iconPaths = {
  favicon: '/favicon.ico',
  touch: '/apple-touch-icon.png',
  small: `/assets/${HASH}-192.png`,
  large: `/assets/${HASH}-512.png`,
  /** 1,200 by 630 pixels, as social networks show a picture whole. */
  share: `/assets/${HASH}-share.png`,
};
