import { type Coded, type Token, tokenize } from '../../article/coded-text.ts';

/**
 * A tag that another program wrote as words, as OmegaT does at TMX level 1: `<b0>`, `</b0>`, `<br1/>`, `<a href="x">`.
 * Its name, and what else is in it, are bounded, so that a text full of `<` is read in one go.
 */
const TAG = /<(\/?)([a-z][a-z\d._-]{0,30})((?:\s[^<>]{0,400})?\/?)>/gi;

/** HTML's elements that have no end. */
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** Tags of one text; a text with more of them is about them. */
const TAG_LIMIT = 200;

/** Codes made of tags are numbered from here, in the order in which they come. */
const TAGS = 2_000_000;

/** Numbers of tags by what they look like, so that a translation's tags have the numbers of its source's. */
export type TagNumbers = Map<string, number>;

/**
 * The tokens of a text of which other programs wrote the tags as words: those that make a pair, and those that stand
 * alone, are codes. A tag that has no other half stays words.
 */
export function readForeignTags(coded: Coded, numbers: TagNumbers = new Map()): Token[] {
  return tokenize(coded).flatMap((token) =>
    token.type === 'text' && token.value.includes('<') ? readTags(token.value, numbers) : [token],
  );
}

interface Tag {
  start: number;
  end: number;
  type: 'open' | 'close' | 'standalone' | undefined;
  id: number;
}

function readTags(text: string, numbers: TagNumbers): Token[] {
  const tags: Tag[] = [];
  const open: { name: string; tag: Tag }[] = [];
  const seen = new Map<string, number>();
  for (const { 0: whole, 1: slash, 2: name = '', 3: rest = '', index } of text.matchAll(TAG)) {
    if (tags.length === TAG_LIMIT) return [{ type: 'text', value: text }];
    const tag: Tag = { start: index, end: index + whole.length, type: undefined, id: 0 };
    tags.push(tag);
    if (slash === '/') {
      const at = open.findLastIndex((one) => one.name === name);
      const [opening] = at < 0 ? [] : open.splice(at);
      if (opening === undefined) continue;
      Object.assign(opening.tag, { type: 'open' });
      Object.assign(tag, { type: 'close', id: opening.tag.id });
      continue;
    }
    const count = (seen.get(whole) ?? 0) + 1;
    seen.set(whole, count);
    tag.id = numberOf(`${count} ${whole}`, numbers);
    if (isAlone(name, rest)) tag.type = 'standalone';
    else open.push({ name, tag });
  }
  const tokens: Token[] = [];
  let done = 0;
  for (const { start, end, type, id } of tags) {
    if (type === undefined) continue;
    if (start > done) tokens.push({ type: 'text', value: text.slice(done, start) });
    tokens.push({ type, id });
    done = end;
  }
  if (done < text.length) tokens.push({ type: 'text', value: text.slice(done) });
  return tokens;
}

/** `<br/>`, `<br0/>`, `<br>`. */
function isAlone(name: string, rest: string): boolean {
  return rest.endsWith('/') || VOID.has(name.toLowerCase());
}

function numberOf(look: string, numbers: TagNumbers): number {
  const known = numbers.get(look);
  if (known !== undefined) return known;
  const number = TAGS + numbers.size;
  numbers.set(look, number);
  return number;
}
