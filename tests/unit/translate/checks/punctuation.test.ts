import { expect, test } from 'vitest';
import { tashkeel } from '../../../../functions/translate/checks/arabic-writing.ts';
import { finalPunctuation } from '../../../../functions/translate/checks/final-punctuation.ts';
import { quotes } from '../../../../functions/translate/checks/quotation-marks.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

test.each([
  [
    'He said “we will come back soon” today.',
    'Il a dit «\u00a0nous reviendrons bientôt\u00a0» aujourd’hui.',
    0,
  ],
  ['He said “we will come back soon” today.', 'Il a dit nous reviendrons bientôt aujourd’hui.', 1],
  ['The “Atlas” sailed.', 'L’Atlas a levé l’ancre.', 0],
  ['He said “yes”.', 'Il a dit «\u00a0oui.', 1],
  ['Two (or three) came.', 'Deux ou trois sont venus.', 1],
  ['a) one b) two', 'a) un, puis deux', 0],
  ['Don’t go.', 'N’y allez pas.', 0],
])('%s -> %s has %i problem with quotes and brackets', (source, target, problems) => {
  expect(quotes.findProblems(checkedSegment('en-fr', source, target))).toHaveLength(problems);
});

test.each([
  ['Is it closed?', 'هل هو مغلق؟', 0],
  ['It is closed.', 'إنه مغلق.', 0],
  ['It is closed…', 'إنه مغلق.', 0],
  ['He said: “It is closed.”', 'قال: «إنه مغلق».', 0],
  ['It is closed.', 'إنه', 1],
  ['Harbour closed', 'الميناء مغلق.', 1],
  ['Is it closed?', 'إنه مغلق.', 1],
])('%s -> %s has %i problem with its end', (source, target, problems) => {
  expect(finalPunctuation.findProblems(checkedSegment('en-ar', source, target))).toHaveLength(problems);
});

test.each([
  ['en-ar', 'قَالَ رَئِيسُ البَلَدِيَّةِ كَلَامًا جَمِيلًا', 1],
  ['en-ar', 'قال رئيس البلديّة كلامًا جميلًا', 0],
  ['en-ar', 'مُدُن', 0],
  ['en-fr', 'قَالَ رَئِيسُ البَلَدِيَّةِ كَلَامًا جَمِيلًا', 0],
])('%s: %s has %i problem with vowel marks', (pair, target, problems) => {
  expect(tashkeel.findProblems(checkedSegment(pair, 'He spoke well', target))).toHaveLength(problems);
});
