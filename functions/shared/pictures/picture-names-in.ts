import type { ArticleContent } from '../article/article.ts';
import { HTML_TAG } from '../language/direction/html-tag.ts';
import { decodeEntities } from '../language/text/decode-entities.ts';
import { pictureNameOf } from './picture-name.ts';

/** The files beside a text that it names as its pictures, each once, in the order in which readers meet them. */
export function pictureNamesIn({ image, bodyHtml }: Pick<ArticleContent, 'image' | 'bodyHtml'>): string[] {
  const addresses = [...(image === undefined ? [] : [image.url]), ...addressesIn(bodyHtml)];
  return [...new Set(addresses.flatMap((address) => pictureNameOf(address) ?? []))];
}

function addressesIn(bodyHtml: string): string[] {
  if (!bodyHtml.includes('<img')) return [];
  return bodyHtml.split(HTML_TAG).flatMap((part) => sourceOfPicture(part) ?? []);
}

const SOURCE = /\ssrc="([^"]*)"/;

/** The address in a tag of a stored body, if it is that of a picture. */
export function sourceOfPicture(tag: string): string | undefined {
  if (!/^<img[\s>]/.test(tag)) return undefined;
  const [, source] = SOURCE.exec(tag) ?? [];
  return source && decodeEntities(source);
}
