import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded, type InlineCode, tokenize } from '../../../../functions/shared/article/coded-text.ts';
import { codeProblems } from '../../../../functions/shared/language/exchange/code-problems.ts';
import { recode } from '../../../../functions/translate/by-words/recode.ts';

const PAIR = { sourceLanguage: 'en', targetLanguage: 'fr' };

/** With codes by how the segment uses them. */
function segment(text: string) {
  const codes = new Map<number, InlineCode>();
  for (const token of tokenize(asCoded(text))) {
    if (token.type === 'text' || codes.has(token.id)) continue;
    const kind = token.type === 'standalone' ? 'standalone' : 'pair';
    codes.set(token.id, { id: token.id, kind, element: kind === 'pair' ? 'b' : 'br' });
  }
  return { text: asCoded(text), codes: [...codes.values()] };
}

const unit = (source: string, target: string) => ({ source: asCoded(source), target: asCoded(target) });
const SEGMENT = 'See the <1>full report</1> of the <2>city council</2> today.';

test.each([
  [
    'pairs as codes that stand alone',
    SEGMENT,
    unit(
      'See the <1/>full report<2/> of the <3/>city council<4/> today.',
      'Voir le <1/>rapport complet<2/> du <3/>conseil<4/>.',
    ),
    'Voir le <1>rapport complet</1> du <2>conseil</2>.',
  ],
  [
    'pairs in another order, whose ends look the same',
    SEGMENT,
    unit(
      'See the <1/>full report<2/> of the <3/>city council<4/> today.',
      'Du <3/>conseil<2/>, le <1/>rapport<4/>.',
    ),
    'Du <2>conseil</2>, le <1>rapport</1>.',
  ],
  [
    'tags as words',
    SEGMENT,
    unit(
      'See the &lt;b0&gt;full report&lt;/b0&gt; of the &lt;a1&gt;city council&lt;/a1&gt; today.',
      'Du &lt;a1&gt;conseil&lt;/a1&gt;, le &lt;b0&gt;rapport&lt;/b0&gt;.',
    ),
    'Du <2>conseil</2>, le <1>rapport</1>.',
  ],
  [
    'codes the segment has not',
    'See the full <1>report</1>.',
    unit('<1>See</1> the full<2/> <3>report</3>.', '<1>Voir</1> le <3>rapport</3><2/> complet.'),
    'Voir le <1>rapport</1> complet.',
  ],
  [
    'no codes in the segment',
    'See the report.',
    unit('See <1>the</1> report.', 'Voir <1>le</1> rapport.'),
    'Voir le rapport.',
  ],
  [
    'no codes in the unit, around a name',
    'In <1>Rabat</1> today',
    unit('In Rabat today', 'Aujourd’hui à Rabat'),
    'Aujourd’hui à <1>Rabat</1>',
  ],
  [
    'no codes in the unit, around all of it',
    '<1><2>Read on</2></1>',
    unit('Read on', 'Lire la suite'),
    '<1><2>Lire la suite</2></1>',
  ],
  [
    'a break between sentences',
    'One.<1/>Two.',
    unit('One.&lt;br0/&gt;Two.', 'Un.&lt;br0/&gt;Deux.'),
    'Un.<1/>Deux.',
  ],
])('%s: the codes of the segment get their places', (_, source, from, target) => {
  expect(recode(segment(source), from, PAIR)).toBe(target);
});

test.each([
  [
    'no codes in the unit, and no word that is beyond doubt',
    SEGMENT,
    unit('See the full report of the city council today.', 'Voir le rapport.'),
  ],
  [
    'a code lost in the translation',
    SEGMENT,
    unit('See the <1>full report</1> of the <2>city council</2> today.', 'Voir le <1>rapport</1>.'),
  ],
  [
    'pairs that overlap',
    SEGMENT,
    unit(
      'See the <1>full report of the <2>city</1> council</2> today.',
      'Voir le <1>rapport du <2>conseil</1> municipal</2>.',
    ),
  ],
])('%s: nothing is guessed', (_, source, from) => {
  expect(recode(segment(source), from, PAIR)).toBeUndefined();
});

test('whatever another program made of the codes, each of the segment is there once, or nothing is said', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    'b',
    '<1/>',
    '<1>',
    '</1>',
    '<2>',
    '</2>',
    '&lt;b&gt;',
    '&lt;/b&gt;',
    '<3/>',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (source, target) => {
      const own = segment('a <1>b</1> a<2/>');
      const coded = recode(own, unit(source, target), PAIR);
      if (coded !== undefined) expect(codeProblems(own.text, coded)).toEqual([]);
    }),
  );
});
