import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asCoded,
  type CodedText,
  countCharacters,
  type InlineCode,
  type Token,
  tokenize,
  writeTokens,
} from '../../../../functions/shared/article/coded-text.ts';
import { runsOf } from '../../../support/runs-of.ts';
import { translateHtml } from '../../../support/translate-stand-in.ts';
import { type Damage, damage } from './damage.ts';
import { coded, setUp, translate } from './setup.ts';

const SEGMENT = coded('See <1>the <2>new</2> report</1>, <3/> run <4/> now', 'a', 'b', 'img', 'code');

/** The first calls are answered without any ids, which nobody can put back. */
const withoutIds = (calls: number, then: Damage = (html) => html) => {
  let call = 0;
  return (html: string) => (call++ < calls ? html.replace(/ id=\d+/g, '') : then(html));
};

test('rung 1: the machine keeps the codes', async () => {
  const { texts, rungs } = await translate(await setUp(), [SEGMENT]);
  expect(texts).toEqual(['See·fr <1>the·fr <2>new·fr</2> report·fr</1>, <3/> run·fr <4/> now·fr']);
  expect(rungs).toEqual([1]);
});

test('rung 2: it keeps them when asked again with plain markers', async () => {
  const setup = await setUp({ spoil: withoutIds(1) });
  const { texts, rungs } = await translate(setup, [SEGMENT]);
  expect(texts).toEqual(['See·fr <1>the·fr <2>new·fr</2> report·fr</1>, <3/> run·fr <4/> now·fr']);
  expect(rungs).toEqual([2]);
});

test('rung 3: their words are translated apart, in one call, and found again', async () => {
  const setup = await setUp({ spoil: withoutIds(2) });
  const { texts, rungs, charactersSent } = await translate(setup, [SEGMENT]);
  expect(texts).toEqual(['See·fr <1>the·fr <2>new·fr</2> report·fr</1>, <3/> run·fr <4/> now·fr']);
  expect(rungs).toEqual([3]);
  expect(setup.standIn.requests.slice(2).map(({ text }) => text)).toEqual([
    '<p id=0>See the new report, run <span translate="no">npm start</span> now</p><p id=1>the new report</p><p id=2>new</p>',
  ]);
  expect(charactersSent).toBe(3 * countCharacters(SEGMENT.text) + 'the new report'.length + 'new'.length);
});

test.each([
  ['a name', 'Trains leave <1>Rabat</1> at noon', 'Trains·fr leave·fr <1>Rabat</1> at·fr noon·fr'],
  [
    'a number',
    'Trains leave <1>7 stations</1> at noon',
    'Trains·fr leave·fr <1>7 stations</1> at·fr noon·fr',
  ],
])('rung 3: %s that the translation has as the source keeps its code', async (_, source, expected) => {
  const inText = (html: string) => html.replaceAll(/(Rabat|7 stations)·fr/g, '$1');
  const setup = await setUp({
    spoil: withoutIds(2, (html) => inText(html).replace(/<p id=1>.*<\/p>/, '<p id=1>autrement</p>')),
  });
  const { texts, rungs } = await translate(setup, [coded(source, 'a')]);
  expect(texts).toEqual([expected]);
  expect(rungs).toEqual([3]);
});

test('rung 3: a small word is not found where another language has it by chance', async () => {
  const setup = await setUp({
    spoil: withoutIds(2, () => '<p id=0>Ce qu’on lit ici</p><p id=1>autrement</p>'),
  });
  const { rungs } = await translate(setup, [coded('Read <1>on</1> here', 'a')]);
  expect(rungs).toEqual([4]);
});

test('rung 4: formatting is dropped, links stand at the end with their words, and nothing else is lost', async () => {
  const setup = await setUp({
    spoil: withoutIds(2, (html) => html.replace('new·fr</p>', 'neuf</p>').replace('npm start', 'npm')),
  });
  const { texts, rungs } = await translate(setup, [SEGMENT]);
  expect(texts).toEqual([
    'See·fr the·fr new·fr <3/> report·fr, run·fr npm now·fr <1>the·fr new·fr report·fr</1> <4/>',
  ]);
  expect(rungs).toEqual([4]);
});

test('a text that the third call lost is asked for once more', async () => {
  const lose = (html: string) => html.replace(/<p id=1>.*?<\/p>/, '');
  const setup = await setUp({ spoil: withoutIds(2, lose) });
  const { rungs } = await translate(setup, [SEGMENT]);
  expect(rungs).toEqual([3]);
  expect(setup.standIn.requests.at(-1)?.text).toBe('the new report');
});

test('a machine that falls silent leaves its earlier words, with the links of the source', async () => {
  const setup = await setUp({ spoil: withoutIds(2, () => '') });
  const { texts, rungs } = await translate(setup, [coded('See <1>it</1>', 'a')]);
  expect(texts).toEqual(['See·fr it·fr <1>it</1>']);
  expect(rungs).toEqual([4]);
});

test('a segment without codes has no rung, however often it is sent', async () => {
  const setup = await setUp({ spoil: (html) => html.replace(/<p id=1>.*<\/p>/, '') });
  const { rungs } = await translate(setup, [coded('one'), coded('two')]);
  expect(rungs).toEqual([undefined, undefined]);
});

test('pairs in pairs, each with its words: only the links are paid for again', async () => {
  const depth = 90;
  const ids = Array.from({ length: depth }, (_, place) => place + 1);
  const words = (id: number) => `${'some words '.repeat(4)}${id}`;
  const text = `${ids.map((id) => `<${id}>${words(id)} `).join('')}end${[...ids]
    .reverse()
    .map((id) => `</${id}>`)
    .join('')}`;
  const segment = coded(text, ...ids.map((id) => (id === depth ? 'a' : 'b')));
  const setup = await setUp({ spoil: withoutIds(2) });
  const { rungs, charactersSent } = await translate(setup, [segment]);
  expect(rungs).toEqual([4]);
  expect(charactersSent).toBeLessThan(4 * countCharacters(asCoded(text)));
});

const word = fc.constantFrom('no', 'yes', 'the', 'U.S.', '1,250', '2', '“well”', 'l’État', 'R&D', 'x<y');
const words = fc.array(word, { maxLength: 4 }).map((all) => all.join(' '));
type Part = string | { element: string; inside: Part[] | undefined };
const parts = fc.letrec<{ parts: Part[]; part: Part }>((tie) => ({
  parts: fc.array(tie('part'), { maxLength: 4 }),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words.map((text) => ` ${text} `),
    fc.constantFrom('br', 'img', 'code').map((element) => ({ element, inside: undefined })),
    fc.record({ element: fc.constantFrom('a', 'b', 'i'), inside: tie('parts') }),
  ),
})).parts;

function segmentOf(all: readonly Part[]): CodedText {
  const codes: InlineCode[] = [];
  const write = (part: Part): Token[] => {
    if (typeof part === 'string') return [{ type: 'text', value: part }];
    const id = codes.length + 1;
    const kind = part.inside === undefined ? 'standalone' : 'pair';
    codes.push({ id, kind, element: part.element, ...(part.element === 'code' && { protectedText: 'npm' }) });
    if (part.inside === undefined) return [{ type: 'standalone', id }];
    return [{ type: 'open', id }, ...part.inside.flatMap(write), { type: 'close', id }];
  };
  return { text: writeTokens(all.flatMap(write)), codes };
}

/** Words without the signs around them, protected ones among them, how often each. */
function countWords(text: string, codes: readonly InlineCode[]): Map<string, number> {
  const plain = tokenize(asCoded(text)).map((token) => {
    if (token.type === 'text') return token.value;
    return ` ${codes.find(({ id }) => id === token.id)?.protectedText ?? ''} `;
  });
  const counts = new Map<string, number>();
  for (const [found] of plain.join('').matchAll(/[\p{L}\p{N}]+/gu)) {
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}

function namesOf(text: string): { tags: string[]; isNested: boolean } {
  const open: number[] = [];
  const tags: string[] = [];
  let isNested = true;
  for (const token of tokenize(asCoded(text))) {
    if (token.type === 'text') continue;
    tags.push(`${token.id} ${token.type}`);
    if (token.type === 'open') open.push(token.id);
    if (token.type === 'close' && open.pop() !== token.id) isNested = false;
  }
  return { tags: tags.sort(), isNested: isNested && open.length === 0 };
}

test('whatever an engine does to the codes, no word and no link is lost, and codes are whole and nested', async () => {
  let refused = 0;
  let damages: Damage[][] = [];
  const spoil = (html: string) => (damages.shift() ?? []).reduce((spoiled, change) => change(spoiled), html);
  const setup = await setUp({ spoil });
  const seen = new Map<number | undefined, number>();
  const spoiled = fc.array(fc.array(damage, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(parts.map(segmentOf), spoiled, async (segment, all) => {
      damages = [...all];
      const { texts, rungs } = await translate(setup, [segment]);
      const [text = '', [rung]] = [texts[0], rungs];
      // More tags came back than were sent, to the last: no translation at all.
      if (text === '' && segment.text !== '') {
        refused += 1;
        return;
      }
      seen.set(rung, (seen.get(rung) ?? 0) + 1);
      const answer = countWords(text, segment.codes);
      for (const [found, times] of countWords(translateHtml(segment.text, 'fr'), segment.codes)) {
        expect(answer.get(found) ?? 0).toBeGreaterThanOrEqual(times);
      }
      const [sent, given] = [namesOf(segment.text), namesOf(text)];
      expect(given.isNested).toBe(true);
      const dropped = segment.codes.filter(({ element }) => rung === 4 && 'bi'.includes(element));
      const isDropped = (tag: string) => dropped.some(({ id }) => tag.startsWith(`${id} `));
      expect(given.tags.filter((tag) => !isDropped(tag))).toEqual(sent.tags.filter((tag) => !isDropped(tag)));
    }),
    { numRuns: runsOf(250) },
  );
  // Each comes up some ten times; how often exactly is chance.
  for (const rung of [1, 2, 3, 4]) expect(seen.get(rung) ?? 0).toBeGreaterThan(0);
  expect(refused).toBeLessThan(25);
});
