import { expect, test } from 'vitest';
import type { InlineCode } from '../../../../functions/shared/article/coded-text.ts';
import { inlineCodes } from '../../../../functions/translate/checks/inline-codes.ts';
import { placement } from '../../../../functions/translate/checks/placement.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const link: InlineCode = { id: 1, kind: 'pair', element: 'a' };
const bold: InlineCode = { id: 2, kind: 'pair', element: 'strong' };
const lineBreak: InlineCode = { id: 3, kind: 'standalone', element: 'br' };

function find(source: string, target: string, codes: InlineCode[]) {
  return inlineCodes.findProblems(checkedSegment('en-fr', source, target, { codes }));
}

const messages = (...given: Parameters<typeof find>) => find(...given).map(({ message }) => message.en);

test('codes may stand in another order', () => {
  expect(find('<1>Red</1> <3/>boat', '<3/>bateau <1>rouge</1>', [link, lineBreak])).toEqual([]);
});

test.each<[string, string, string, InlineCode[], string]>([
  ['lost', 'See <1>this</1>', 'Voyez ceci', [link], 'missing in the translation: a link (“this”)'],
  [
    'doubled',
    'See <1>this</1>',
    '<1>Voyez</1> <1>ceci</1>',
    [link],
    'broken in the translation, or there twice: a link (“this”)',
  ],
  [
    'unended',
    'See <1>this</1>',
    'Voyez <1>ceci',
    [link],
    'broken in the translation, or there twice: a link (“this”)',
  ],
  [
    'emptied',
    'See <1>this</1>',
    'Voyez ceci <1> </1>',
    [link],
    'there are no words left in the translation in: a link (“this”)',
  ],
  [
    'a stranger',
    'See this',
    'Voyez <7>ceci</7>',
    [],
    'the translation has formatting that the original has not',
  ],
  [
    'crossed',
    '<1>See <2>this</2></1>',
    '<1>Voyez <2>ceci</1></2>',
    [link, bold],
    'links or formatting overlap in the translation',
  ],
])('a code that is %s is found', (_, source, target, codes, message) => {
  expect(messages(source, target, codes)).toEqual([message]);
});

test('a lost link is marked in the original and named in the three languages', () => {
  expect(find('See <1>the report</1> now', 'Voyez le rapport', [link])).toEqual([
    {
      message: {
        en: 'missing in the translation: a link (“the report”)',
        fr: 'il manque dans la traduction\u00a0: un lien («\u00a0the report\u00a0»)',
        ar: 'مفقود في الترجمة: رابط («the report»)',
      },
      marks: [{ side: 'source', start: 4, end: 14 }],
    },
  ]);
});

test('a protected word is named by what it says', () => {
  const code: InlineCode = { id: 1, kind: 'standalone', element: 'code', protectedText: 'npm start' };
  expect(messages('Run <1/>', 'Lancez', [code])).toEqual([
    'missing in the translation: a piece of code (“npm start”)',
  ]);
});

test('links that only stand at the end are found', () => {
  const at = (rung: 1 | 4) => placement.findProblems(checkedSegment('en-fr', 'a', 'b', { rung }));
  expect([at(1), at(4)].map(({ length }) => length)).toEqual([0, 1]);
});
