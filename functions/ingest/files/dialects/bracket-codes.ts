import { embedOf, figure, linkTo, readValues } from './as-markdown.ts';
import { type DialectFind, findAll, quoted } from './dialect-find.ts';

const CAPTION = /\[caption([^\]]{0,500})\]([\s\S]{0,3000}?)\[\/caption\]/g;
const ENCLOSED =
  /\[(embed|video|audio|youtube|vimeo)([^\]]{0,500})\](?:([^[\]\n]{0,1000})\[\/\1\])?(?![(:])/g;
const COLLECTION = /\[(gallery|playlist)([^\]]{0,500})\](?![(:])/g;
const OTHER = /\[\/?[a-z][a-z0-9_-]{2,40}(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]"']+))+\s*\/?\](?![([:])/g;
const OTHER_END = /\[\/[a-z][a-z0-9_-]{2,40}\](?![([:])/g;

/** WordPress: `[caption]<img …> words[/caption]`, `[embed]…[/embed]`, `[gallery ids="1,2"]`. */
export function findBracketCodes(text: string): DialectFind[] {
  return [
    ...findAll(text, CAPTION, ([whole, , inside = '']) => {
      const [image] = /<img\b[^>]*>/i.exec(inside) ?? [];
      const { named } = readValues((image ?? '').replace(/^<img|\/?>$/gi, ''));
      const caption = inside.replace(/<[^>]*>/g, '').trim();
      if (named.src === undefined) return refused(whole);
      return { text: figure({ src: named.src, alt: named.alt ?? '', caption }) };
    }),
    ...findAll(text, ENCLOSED, ([, name = '', rest = '', inside]) => {
      const { named, others } = readValues(rest);
      const address = inside?.trim() || named.src || named.url || named.mp4 || named.mp3 || others[0];
      const markdown = linkTo(address) ?? embedOf(name, others);
      return markdown === undefined ? undefined : { text: markdown };
    }),
    ...findAll(text, COLLECTION, ([whole]) => ({
      text: '',
      note: `${quoted(whole)} shows files of WordPress by their numbers, which are not in the text`,
    })),
    ...findAll(text, OTHER, ([whole]) => refused(whole)),
    ...findAll(text, OTHER_END, ([whole]) => refused(whole)),
  ];
}

function refused(whole: string) {
  return { refuse: `${quoted(whole)} is a shortcode of WordPress; write what it shows` };
}
