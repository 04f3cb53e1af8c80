import { html } from 'hono/html';
import type { OwnPicture } from '../../shared/pictures/own-picture.ts';

/** How wide a picture is shown: the column of a text, and the cards of a list, as the style sheet has them. */
export const SIZES = {
  text: '(min-width: 40rem) 37rem, calc(100vw - 2.25rem)',
  card: '(min-width: 40rem) 20rem, calc(100vw - 2.25rem)',
  lead: '(min-width: 68rem) 37rem, (min-width: 52rem) 55vw, calc(100vw - 2.25rem)',
} as const;

export type WebpFiles = Pick<OwnPicture, 'media' | 'widths'>;

interface WebpSourceProps {
  picture: WebpFiles;
  shown: keyof typeof SIZES;
}

/** What stands before the `<img>` in a `<picture>`: its smaller files, of which a browser takes the one it needs. */
export function WebpSource({ picture: { media, widths }, shown }: WebpSourceProps) {
  const files = widths.map((width) => `/media/${media}/${width}.webp ${width}w`);
  return html`<source type="image/webp" sizes="${SIZES[shown]}" srcset="${files.join(', ')}"/>`;
}
