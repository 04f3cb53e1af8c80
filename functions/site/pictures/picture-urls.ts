import { HTML_TAG } from '../../shared/language/direction/html-tag.ts';
import { absoluteUrl } from './absolute-url.ts';

/** The beginning of an own picture's address, where a tag of HTML has it. */
const IN_TAG = /(?<= src=")\/media\/(?=[0-9a-f]{32}\/)/g;

/** A stored body for programs, which may show it anywhere: its own pictures have their whole address. */
export function withPictureUrls(bodyHtml: string, baseUrl: string): string {
  if (!bodyHtml.includes('/media/')) return bodyHtml;
  const media = absoluteUrl('/media/', baseUrl);
  return bodyHtml
    .split(HTML_TAG)
    .map((part, index) => (index % 2 === 0 ? part : part.replace(IN_TAG, media)))
    .join('');
}
