import { ownPictureAt } from '../../../shared/pictures/own-picture-at.ts';
import { WebpSource } from '../../pictures/webp-source.ts';
import { type BodyPlace, withAttributes } from './body-place.ts';

const SIZE = /^[1-9]\d{0,4}$/;

/**
 * A picture within a text: loaded when a reader comes near, in a place that is kept free for it. One of unknown size that
 * begins a line has a place of the usual shape; between words it is as large as it is.
 */
export function pictureTag(tag: string, place: BodyPlace): string {
  const sizes = [...tag.matchAll(/ (?:width|height)="([^"]*)"/g)].map(([, value = '']) => value);
  const plain = sizes.every((size) => SIZE.test(size)) ? tag : tag.replace(/ (?:width|height)="[^"]*"/g, '');
  const isSized = plain === tag && sizes.length === 2;
  const kind = !isSized && beginsLine(place) ? ' class="unsized"' : '';
  const image = withAttributes(plain, `${kind} loading="lazy" decoding="async"`);
  const own = ownPictureAt(addressIn(tag), place.pictures);
  return own === undefined
    ? image
    : `<picture>${WebpSource({ picture: own, shown: 'text' })}${image}</picture>`;
}

/** Of a picture of a stored body, as it is written there; this site's own are written as they are. */
export const addressIn = (tag: string): string => / src="([^"]*)"/.exec(tag)?.[1] ?? '';

/** What a line begins behind. */
const LINE = /^<(?:blockquote|br|div|figure|li|p)(?=[ >])/;

/** A picture with its caption on the next line is one paragraph in Markdown; a sign between words is none of these. */
function beginsLine({ parts, index }: BodyPlace): boolean {
  for (let at = index - 1; at > 0; at -= 2) {
    const [text = '', tag = ''] = [parts[at], parts[at - 1]];
    if (text.trim() !== '') return false;
    if (LINE.test(tag)) return true;
    if (!/^<a(?=[ >])/.test(tag)) return false;
  }
  return false;
}
