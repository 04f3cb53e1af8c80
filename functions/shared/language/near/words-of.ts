import { type Coded, plainText, type Token } from '../../article/coded-text.ts';
import { hexHash } from '../../store/hex-hash.ts';
import { readForeignTags } from './foreign-tags.ts';

/** The words of a segment of an article, without its codes: NFC, white space folded, case kept. */
export function segmentWords(coded: Coded): string {
  return fold(plainText(coded));
}

/** The words of what another program may have written: tags that it wrote as words are none of them. */
export function unitWords(source: Coded): string {
  return fold(joinText(readForeignTags(source)));
}

/** What the words are found by. */
export function hashOfWords(words: string): string {
  return hexHash(words);
}

export function joinText(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'text' ? token.value : '')).join('');
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
