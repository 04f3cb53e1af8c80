import { type Coded, type Token, tokenize, writeTokens } from '../../shared/article/coded-text.ts';
import type { Direction } from '../../shared/article/language.ts';
import { cleanText } from './clean-text.ts';

/**
 * A text whose codes and addresses are a character each, so that rules see what stands around them and can
 * change nothing in them. The characters are Unicode's noncharacters, which {@link cleanText} takes out.
 */
export interface FrozenText {
  text: string;
  /** What the characters stand for, in their order. */
  frozen: Token[];
}

/** The characters, for the character classes of rules. */
export const OPEN = '\uFDD0';
export const CLOSE = '\uFDD1';
/** A line break, a picture or a protected word. */
export const STANDALONE = '\uFDD2';
/** An address, an emoticon: words that stay as they are. */
export const KEPT = '\uFDD3';

const CHARACTERS = { open: OPEN, close: CLOSE, standalone: STANDALONE };
const FROZEN = /[\uFDD0-\uFDD3]/gu;

/** Ends before punctuation that belongs to the sentence. */
const ADDRESS_REST = String.raw`[^\s<>"«»،؛؟\uFDD0-\uFDD3]*[^\s<>"«»،؛؟\uFDD0-\uFDD3.,;:!?'’)\]}…]`;
const CODE_OR_KEPT_WORDS = new RegExp(
  [
    `[${OPEN}${CLOSE}${STANDALONE}]`,
    String.raw`\b(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.|mailto:|tel:)${ADDRESS_REST}`,
    String.raw`\b(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/${ADDRESS_REST}`,
    String.raw`[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}`,
    // `:-)` and `;)`, also at a word or a sign: whether they are kept must not depend on a space that a rule sets.
    String.raw`[:;][-o^']?[)(\]\[DPp\/\\|*]+(?![^\s\uFDD0\uFDD1,.;:!?،؛؟…])`,
    // `:smile:`, between spaces.
    String.raw`(?<![^\s\uFDD0\uFDD1]):[a-z_]{2,32}:(?![^\s\uFDD0\uFDD1])`,
  ].join('|'),
  'giu',
);

export function freeze(coded: Coded, direction: Direction): FrozenText {
  const tokens = joinTexts(tokenize(coded));
  const text = tokens.map((token) =>
    token.type === 'text' ? cleanText(token.value, direction) : CHARACTERS[token.type],
  );
  const codes = tokens.filter(({ type }) => type !== 'text').values();
  const frozen: Token[] = [];
  const withoutKept = text.join('').replace(CODE_OR_KEPT_WORDS, (part) => {
    const code = isCode(part) ? codes.next().value : undefined;
    frozen.push(code ?? { type: 'text', value: part });
    return code === undefined ? KEPT : part;
  });
  return { text: withoutKept, frozen };
}

function isCode(part: string): boolean {
  return part === OPEN || part === CLOSE || part === STANDALONE;
}

export function thaw({ text, frozen }: FrozenText): Coded {
  const [first = '', ...rest] = text.split(FROZEN);
  const tokens = rest.flatMap((value, place): Token[] => {
    const token = frozen[place];
    return token === undefined ? [{ type: 'text', value }] : [token, { type: 'text', value }];
  });
  return writeTokens([{ type: 'text', value: first }, ...tokens]);
}

/** A `<` that opens no code is a token of its own; an address or an entity may go on behind it. */
function joinTexts(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + token.value };
    } else joined.push(token);
  }
  return joined;
}
