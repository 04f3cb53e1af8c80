import { expect, test } from 'vitest';
import { escapeText } from '../../../../functions/shared/article/coded-text.ts';
import { artefacts } from '../../../../functions/translate/checks/artefacts.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const marked = (target: string, source = 'A source') =>
  artefacts
    .findProblems(checkedSegment('en-fr', escapeText(source), escapeText(target)))
    .flatMap(({ marks = [] }) => marks.map(({ start, end }) => target.slice(start, end)));

test.each([
  ['Le DNT_12 est là', 'DNT_12'],
  ['Quel ?$#@$ !', '?$#@$'],
  ['Voyez <1>ceci', '<1>'],
  ['Voyez </ 2 > ceci', '</ 2 >'],
  ['Un <span class="x">mot', '<span class="x">'],
  ['Voyez id = 3 ceci', 'id = 3'],
  ['Voyez id = ٣ ceci', 'id = ٣'],
  ['Lancez span translate="no" npm ci', 'span translate="no"'],
  ['شغل span translate="no" npm ci /span الآن', 'span translate="no"', '/span'],
  ['Le ＜b＞rapport', '＜b＞'],
  ['Le ＜a id=x＞rapport', '＜a id=x＞'],
  ['Le rapport＜／b＞', '＜／b＞'],
  ['Le 〈1〉rapport', '〈1〉'],
  ['Le \\u003cb rapport', '\\u003cb'],
  ['Le < b >rapport', '< b >'],
  ['Le rapport {: .x} final', '{: .x}'],
  ['Le rapport {: style=";text-align:right"}', '{: style=";text-align:right"}'],
  ['Le rapport {#fin}', '{#fin}'],
  ['Le **rapport** final', '**rapport**'],
  ['Le [rapport](https://example.org/r) final', '[rapport](https://example.org/r)'],
  ['Le rapport <!-- x', '<!--'],
  ['L&#39;été', '&#39;'],
  ['L&nbsp;été', '&nbsp;'],
  ['a\u202eb', '\u202e'],
  ['a\u0000b', '\u0000'],
  ['a\u0085b', '\u0085'],
  ['a\ufffdb', '\ufffd'],
])('%j has %j left in it', (target, ...left) => {
  expect(marked(target)).toEqual(left);
});

test.each([
  'Un mot {sic} et/ou 3 * 4 ** 2',
  'le titre = « Non »',
  'Le F**k [sic] (1)',
  'km / h',
  '〈La ville〉',
  'a < b et c > d',
  '5 < 6 et 7 > 3',
  'R&D',
  'a\tb\nc',
  'prix : 5 $',
  'un_mot',
  'l’idée = 3 mots',
  'مرحبا \u200fبكم',
])('%j has nothing left in it', (target) => {
  expect(marked(target)).toEqual([]);
});

test('what the original has is meant', () => {
  expect(marked('Le code &nbsp; fait un espace', 'The code &nbsp; makes a space')).toEqual([]);
});
