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
  ['L&#39;été', '&#39;'],
  ['L&nbsp;été', '&nbsp;'],
  ['a\u202eb', '\u202e'],
  ['a\u0000b', '\u0000'],
  ['a\u0085b', '\u0085'],
  ['a\ufffdb', '\ufffd'],
])('%j has %j left in it', (target, left) => {
  expect(marked(target)).toEqual([left]);
});

test.each(['5 < 6 et 7 > 3', 'R&D', 'a\tb\nc', 'prix : 5 $', 'un_mot', 'l’idée = 3 mots', 'مرحبا \u200fبكم'])(
  '%j has nothing left in it',
  (target) => {
    expect(marked(target)).toEqual([]);
  },
);

test('what the original has is meant', () => {
  expect(marked('Le code &nbsp; fait un espace', 'The code &nbsp; makes a space')).toEqual([]);
});
