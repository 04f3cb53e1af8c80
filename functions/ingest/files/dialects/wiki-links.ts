import { pictureBeside, RELATIVE_LINK, RELATIVE_PICTURE } from '../../../shared/intake/relative-address.ts';
import { type DialectFind, findAll, quoted } from './dialect-find.ts';

const EMBED = /!\[\[([^[\]|]{1,300})(?:\|([^[\]]{0,300}))?\]\]/g;
const LINK = /(?<!!)\[\[([^[\]|]{1,300})(?:\|([^[\]]{1,300}))?\]\](?!\()/g;
const CALLOUT = /^((?:[ \t]*>)+[ \t]*)\[!([\w-]{2,30})\][+-]?[ \t]*(.*)$/gm;
const HIGHLIGHT = /==(?=[^\s=])([^=\n]{1,300}?)(?<=\S)==(?!=)/g;

/** Obsidian: `[[Page|words]]`, `![[picture.png]]`, `> [!note] Title`, `==marked==`. */
export function findWikiLinks(text: string): DialectFind[] {
  return [
    ...findAll(text, EMBED, ([whole, target = '', words = '']) => {
      const name = pictureBeside(target);
      if (name !== undefined) return { text: `![${altIn(words)}](<${encodeURIComponent(name)}>)` };
      if (/\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(target.trim()))
        return { text: '', note: RELATIVE_PICTURE(target.trim()) };
      return { refuse: `${quoted(whole)} shows another note of Obsidian; write what it says` };
    }),
    ...findAll(text, LINK, ([, target = '', label]) => {
      if (/^_?toc_?$/i.test(target)) return { text: '' };
      return { text: label ?? pageOf(target), note: RELATIVE_LINK(target) };
    }),
    ...findAll(text, CALLOUT, ([, marks = '', , title = '']) => ({
      text: title === '' ? marks : `${marks}**${title.trim()}**  `,
    })),
    ...findAll(text, HIGHLIGHT, ([, words]) => ({ text: `<mark>${words}</mark>` })),
  ];
}

/** Obsidian has a picture's size (`300`, `300x200`) where others have what it shows. */
function altIn(words: string): string {
  const said = words.split('|').filter((part) => !/^\s*\d+(?:x\d+)?\s*$/i.test(part));
  return said
    .join(' ')
    .trim()
    .replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** `folder/Page#Part` is read as "Page". */
function pageOf(target: string): string {
  const [page = ''] = target.split('#');
  return (page || target.replace(/^#/, '')).split('/').at(-1)?.trim() ?? target;
}
