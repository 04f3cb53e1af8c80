import { html } from 'hono/html';
import { ForeignName, type ForeignNameProps } from '../layout/foreign-name.ts';

/** Whom a picture is by, small below it. */
export function PictureCredit(props: ForeignNameProps) {
  return html`<small class="credit">${ForeignName(props)}</small>`;
}
