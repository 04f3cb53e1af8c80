import { hexHash } from '../../shared/store/hex-hash.ts';
import { article } from './styles/article.ts';
import { base } from './styles/base.ts';
import { fontFaces } from './styles/font-faces.ts';
import { lists } from './styles/lists.ts';

/** Logical properties only, so that one sheet serves both directions. */
const css = [fontFaces, base, lists, article].map((part) => part.trim()).join('\n');

const HASH = hexHash(css, 12);

/** Its address changes with what is in it, so that it may be kept for ever. */
export const stylesheet = { path: `/assets/${HASH}.css`, css };
