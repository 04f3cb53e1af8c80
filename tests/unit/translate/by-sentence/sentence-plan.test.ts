import { expect, test } from 'vitest';
import { asCoded, type InlineCode } from '../../../../functions/shared/article/coded-text.ts';
import {
  type EarlierPair,
  planSentences,
  recompose,
} from '../../../../functions/translate/by-sentence/sentence-plan.ts';

const PAIR = { sourceLanguage: 'en', targetLanguage: 'fr' };
const never = () => false;
const code = (id: number, element: string): InlineCode => ({ id, kind: 'pair', element });

function plan(
  now: string,
  { source, target, codes = [] }: { source: string; target: string; codes?: InlineCode[] },
  { codes: newCodes = codes, isRefused = never as Parameters<typeof planSentences>[3] } = {},
) {
  const earlier: EarlierPair = { source: asCoded(source), target: asCoded(target), codes };
  const found = planSentences({ text: asCoded(now), codes: newCodes }, earlier, PAIR, isRefused);
  return found && { ...found, all: found.parts.map(({ kept, sent }) => kept ?? `send: ${sent?.text}`) };
}

const EARLIER = {
  source: 'The boat came. It was late. Nobody was hurt.',
  target: 'Le bateau est venu. Il avait du retard. Personne n’a été blessé.',
};

test('of a changed block the sentences that still stand keep their translations', () => {
  const found = plan('The boat came. It was very late. Nobody was hurt.', EARLIER);
  expect(found?.all).toEqual(['Le bateau est venu.', 'send: It was very late.', 'Personne n’a été blessé.']);
  expect(found?.parts[1]?.sent?.context).toEqual({ before: 'The boat came.', after: 'Nobody was hurt.' });
  expect(found && recompose(found, [asCoded('Il avait bien du retard.')])).toBe(
    'Le bateau est venu. Il avait bien du retard. Personne n’a été blessé.',
  );
});

test('for a sentence that was taken out nothing is sent, and one that was put in is sent alone', () => {
  expect(plan('The boat came. Nobody was hurt.', EARLIER)?.all).toEqual([
    'Le bateau est venu.',
    'Personne n’a été blessé.',
  ]);
  expect(plan('The boat came. It was late. It rained. Nobody was hurt.', EARLIER)?.all[2]).toBe(
    'send: It rained.',
  );
});

test.each([
  [
    'the translation has another number of sentences',
    'The boat came. It was very late.',
    { ...EARLIER, target: 'Le bateau est venu, avec du retard. Personne n’a été blessé.' },
  ],
  ['nothing of it stands', 'A train left. It was early.', EARLIER],
  ['it was one sentence', 'The boat came late.', { source: 'The boat came.', target: 'Le bateau est venu.' }],
])('where %s, all of it is sent', (_, now, earlier) => {
  expect(plan(now, earlier)).toBeUndefined();
});

test('a sentence with an error of its own is sent again', () => {
  const isRefused = ({ text }: { text: string }) => text === 'The boat came.';
  const found = plan('The boat came. It was very late. Nobody was hurt.', EARLIER, { isRefused });
  expect(found?.all).toEqual(['send: The boat came.', 'send: It was very late.', 'Personne n’a été blessé.']);
});

const CODED = {
  source: 'The <1>boat</1> came. See <2>this</2>. It was late.',
  target: 'Le <1>bateau</1> est venu. Voir <2>ceci</2>. Il avait du retard.',
  codes: [code(1, 'strong'), code(2, 'a')],
};

test('codes of a kept sentence have the numbers that they have now', () => {
  const codes = [code(1, 'em'), code(2, 'strong'), code(3, 'a')];
  const now = '<1>Yesterday</1> it rained. The <2>boat</2> came. See <3>this</3>. It was late.';
  const found = plan(now, CODED, { codes });
  expect(found?.all).toEqual([
    'send: <1>Yesterday</1> it rained.',
    'Le <2>bateau</2> est venu.',
    'Voir <3>ceci</3>.',
    'Il avait du retard.',
  ]);
  expect(found?.parts[0]?.sent?.codes).toEqual([code(1, 'em')]);
});

test('a sentence whose codes are others now, or were lost or moved in its translation, is sent', () => {
  const now = 'The <1>boat</1> came. See <2>this</2>. It was very late.';
  expect(plan(now, CODED, { codes: [code(1, 'a'), code(2, 'a')] })?.all[0]).toMatch(/^send/);
  const moved = { ...CODED, target: 'Le bateau est venu. Voir <1>ceci</1> <2>là</2>. Il avait du retard.' };
  expect(plan('The <1>boat</1> came. See <2>this</2>. It was late. It rained.', moved)?.all).toEqual([
    'send: The <1>boat</1> came.',
    'send: See <2>this</2>.',
    'Il avait du retard.',
    'send: It rained.',
  ]);
});

test('a pair of codes over two sentences is one of them', () => {
  const earlier = {
    source: '<1>One is here. Two is there.</1> Three is gone.',
    target: '<1>Un est ici. Deux est là.</1> Trois est parti.',
    codes: [code(1, 'em')],
  };
  expect(plan('<1>One is here. Two is there.</1> Three is back.', earlier)?.all).toEqual([
    '<1>Un est ici. Deux est là.</1>',
    'send: Three is back.',
  ]);
});
