import { type DialectFind, findAll } from './dialect-find.ts';

const ATTRIBUTES = String.raw`\{:?[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[\w%.-]+)|toc|no_toc)(?:[ \t]+[^{}\n]{0,300})?\}`;
const LINE = /^[ \t]{0,3}(?:[*-] TOC[ \t]*\n[ \t]{0,3})?\{:[^{}\n]{0,300}\}[ \t]*$/gim;
const TOC = /^[ \t]{0,3}\[TOC\][ \t]*$/gm;
const BEHIND_HEADING = new RegExp(`(?<=^#{1,6}[ \\t].{0,500})[ \\t]*${ATTRIBUTES}[ \\t]*$`, 'gm');
const BEHIND_INLINE = new RegExp(`(?<=[\\])*_\`"\\p{L}\\p{N}])${ATTRIBUTES}`, 'gu');
const BEHIND_WORD = /(?<=[\])*_`\p{L}\p{N}])\{:[^{}\n]{1,300}\}/gu;
const COMMENT = /\{::comment\}[\s\S]{0,10000}?\{:\/(?:comment)?\}/g;
const BELOW = /(?<=[\p{L}\p{N})\]])~([\p{L}\p{N}+−-]{1,8})~(?!~)/gu;
const ABOVE = /(?<=[\p{L}\p{N})\]])\^([\p{L}\p{N}+−-]{1,8})\^(?!\^)/gu;

/** kramdown and Pandoc: `{: .lead}`, `{#part}`, `{target="_blank"}`, which say how something looks; `H~2~O`, `x^2^`. */
export function findAttributes(text: string): DialectFind[] {
  const removed = [COMMENT, LINE, TOC, BEHIND_HEADING, BEHIND_INLINE, BEHIND_WORD];
  return [
    ...removed.flatMap((pattern) => findAll(text, pattern, () => ({ text: '' }))),
    ...findAll(text, BELOW, ([, words]) => ({ text: `<sub>${words}</sub>` })),
    ...findAll(text, ABOVE, ([, words]) => ({ text: `<sup>${words}</sup>` })),
  ];
}
