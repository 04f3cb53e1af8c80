import { html } from 'hono/html';

/**
 * What search engines may do with a page. Without a word they show its picture small (Google, "Robots meta tag
 * specifications").
 */
export function Robots({ isIndexed }: { isIndexed: boolean }) {
  return html`<meta name="robots" content="${isIndexed ? 'max-image-preview:large' : 'noindex'}"/>`;
}
