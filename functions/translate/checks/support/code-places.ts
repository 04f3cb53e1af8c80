import { type Coded, type Token, tokenize } from '../../../shared/article/coded-text.ts';

/** What a coded text says of one of its codes. */
export interface CodePlace {
  /** Its tags, in their order. */
  tags: ('open' | 'close' | 'standalone')[];
  /** From its first tag to its last, in UTF-16 units of the plain text. */
  start: number;
  end: number;
  /** Neither words nor a standalone code stand in that range. */
  isEmpty: boolean;
}

export interface CodePlaces {
  /** By the number of the code. */
  places: Map<number, CodePlace>;
  isWellNested: boolean;
}

const NONE: CodePlaces = { places: new Map(), isWellNested: true };

/** Where the codes of a text stand. */
export function findCodes(coded: Coded): CodePlaces {
  return coded.includes('<') ? readTokens(tokenize(coded)) : NONE;
}

function readTokens(tokens: readonly Token[]): CodePlaces {
  const places = new Map<number, CodePlace>();
  /** How much there was to see when each code began. */
  const seenBefore = new Map<number, number>();
  const open: number[] = [];
  let isWellNested = true;
  let offset = 0;
  let seen = 0;
  for (const token of tokens) {
    if (token.type === 'text') {
      offset += token.value.length;
      if (token.value.trim() !== '') seen += 1;
      continue;
    }
    const { id, type } = token;
    if (type === 'open') open.push(id);
    if (type === 'close' && open.pop() !== id) isWellNested = false;
    if (type === 'standalone') seen += 1;
    const place = places.get(id);
    if (place === undefined) {
      places.set(id, { tags: [type], start: offset, end: offset, isEmpty: true });
      seenBefore.set(id, seen);
    } else {
      place.tags.push(type);
      place.end = offset;
      place.isEmpty = seen === seenBefore.get(id);
    }
  }
  return { places, isWellNested: isWellNested && open.length === 0 };
}
