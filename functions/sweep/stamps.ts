import { createHash } from 'node:crypto';
import type { ListedObject } from '../shared/store/object-store.ts';
import type { ArticleObjects } from './walk-articles.ts';

/** Which articles were in order at an earlier time, by a stamp of all their objects. */
export interface InOrder {
  has(id: string, stamp: string): boolean;
  add(id: string, stamp: string): void;
}

type Listed = Pick<ListedObject, 'key' | 'etag'>;

interface Marks {
  /** Two halves of the sum of the objects' hashes, which is the same in whatever order they come. */
  high: number;
  low: number;
  cards: string[];
}

/** What there is of every article, by its ETags: two articles with one stamp have the same objects, byte for byte. */
export interface Stamps {
  /** Of an object that does not stand in a folder of the article. */
  add(id: string, object: Listed, isCard: boolean): void;
  /** Of these and those in its folders. */
  stampOf(objects: ArticleObjects): string;
  /** Keys of its cards. */
  cardsOf(id: string): readonly string[];
}

export function createStamps(): Stamps {
  const known = new Map<string, Marks>();
  const marksOf = (id: string) => {
    const marks = known.get(id) ?? { high: 0, low: 0, cards: [] };
    known.set(id, marks);
    return marks;
  };
  return {
    add(id, object, isCard) {
      const marks = marksOf(id);
      addTo(marks, object);
      if (isCard) marks.cards.push(object.key);
    },
    stampOf({ id, inbox, sources, versions }) {
      const marks = { ...marksOf(id) };
      for (const objects of [inbox, sources, versions]) for (const object of objects) addTo(marks, object);
      return `${(marks.high >>> 0).toString(36)}-${(marks.low >>> 0).toString(36)}`;
    },
    cardsOf: (id) => known.get(id)?.cards ?? [],
  };
}

function addTo(marks: Pick<Marks, 'high' | 'low'>, { key, etag }: Listed): void {
  const hash = createHash('sha256').update(key).update('\0').update(etag).digest();
  marks.high = (marks.high + hash.readInt32BE(0)) | 0;
  marks.low = (marks.low + hash.readInt32BE(4)) | 0;
}
