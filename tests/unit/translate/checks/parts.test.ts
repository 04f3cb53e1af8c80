import { expect, test } from 'vitest';
import { addedSentence, missingPart } from '../../../../functions/translate/checks/parts.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const english =
  'The minister, who had arrived from Paris on Monday, said that the harbour would reopen before the summer.';
const french =
  'Le ministre, arrivé de Paris lundi, a déclaré que le port rouvrirait avant le début de la saison d’été.';
const segment = (target: string, pair = 'en-fr') => checkedSegment(pair, english, target);

test.each([
  [french, 0],
  ['Le ministre a déclaré que le port rouvrirait avant le début de la saison d’été.', 1],
  // The check of lengths says so already.
  ['Le ministre a parlé.', 0],
])('%s misses a part: %i', (target, problems) => {
  expect(missingPart.findProblems(segment(target))).toHaveLength(problems);
});

test.each([
  [french, 0],
  [`${french} Il a ajouté que personne ne serait licencié.`, 1],
  ['Le ministre est arrivé de Paris lundi. Il a déclaré que le port rouvrirait avant l’été.', 0],
  ['M. X. Dupont, le ministre, arrivé lundi de Paris, a dit que le port rouvrirait avant l’été.', 0],
])('%s has a sentence more: %i', (target, problems) => {
  expect(addedSentence.findProblems(segment(target))).toHaveLength(problems);
});

test.each([
  [
    'en-fr',
    english,
    `${french} La mise en place d’un système de gestion reste une priorité pour les communes.`,
  ],
  // Of a short text no length alone is too long.
  ['en-fr', 'See the full report today.', 'Voir le rapport complet. La gestion est une priorité.'],
  ['en-ar', 'See the full report today.', 'انظر التقرير الكامل اليوم. إن إنشاء نظام للتدبير أولوية.'],
])('in %s, after %s, an engine went on by itself: an error', (pair, source, target) => {
  const [problem] = addedSentence.findProblems(checkedSegment(pair, source, target));
  expect(problem?.severity).toBe('error');
});

test('of languages whose lengths nobody measured nothing is said', () => {
  const short = segment('Der Minister sprach.', 'en-de');
  expect([missingPart, addedSentence].flatMap((check) => check.findProblems(short))).toEqual([]);
});
