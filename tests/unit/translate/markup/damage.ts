import fc from 'fast-check';

/** What an engine does to the tags of an answer; it leaves the words alone. */
export type Damage = (html: string) => string;

type TagChange = (parts: string[], at: number, to: number) => void;

const CHANGES: Record<string, TagChange> = {
  // A paragraph's words end where it ends: without its tags they would be one word with the next one's.
  drop: (parts, at) => parts.splice(at, 1, /^<\/?p\b/.test(parts[at] ?? '') ? ' ' : ''),
  double: (parts, at) => parts.splice(at, 1, `${parts[at]}${parts[at]}`),
  cross: (parts, at, to) => {
    const [one = '', other = ''] = [parts[at], parts[to]];
    parts[at] = other;
    parts[to] = one;
  },
  renumber: (parts, at) => parts.splice(at, 1, (parts[at] ?? '').replace(/id=\d+/, 'id=99')),
  rename: (parts, at) => parts.splice(at, 1, (parts[at] ?? '').replace(/^(<\/?)\w+/, '$1x')),
  unnest: (parts, at, to) => {
    const [moved = ''] = parts.splice(at, 1, '');
    parts[to] += moved;
  },
};

/** Tags stand at the odd places. */
function changeTags(html: string, name: string, at: number, to: number): string {
  const parts = html.split(/(<[^<>]*>)/);
  const tags = (parts.length - 1) / 2;
  const [first, second] = [2 * (at % tags) + 1, 2 * (to % tags) + 1];
  // Paragraphs that change their numbers are other texts: nobody could tell.
  const isMoved = name === 'cross' || name === 'unnest';
  const isParagraph = [parts[first], parts[second]].some((tag) => tag?.startsWith('<p '));
  if (tags > 0 && !(isMoved && isParagraph)) CHANGES[name]?.(parts, first, second);
  return parts.join('');
}

/** Words translated apart become others, so that they are not found again. */
function reword(html: string): string {
  return html.replace(/<p id=[1-9]>/g, '$&autrement ');
}

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(30), fc.nat(30)).map(
      ([name, at, to]): Damage =>
        (html) =>
          changeTags(html, name, at, to),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Damage>(reword) },
);
