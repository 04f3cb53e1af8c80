import { expect, test } from 'vitest';
import { countries, currencies, directions } from '../../../../functions/translate/checks/names.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const names = (pair: string, source: string, target: string) =>
  [countries, directions, currencies]
    .filter((check) => check.findProblems(checkedSegment(pair, source, target)).length > 0)
    .map(({ name }) => name);

test.each([
  [
    'en-fr',
    'The U.S. and British ministers met in Germany.',
    'Les ministres américain et britannique en Allemagne.',
  ],
  ['en-ar', 'French and Moroccan ministers met.', 'التقى وزراء فرنسيون ومغاربة.'],
  ['en-ar', 'South Korea and the UK agreed.', 'اتفقت كوريا الجنوبية وبريطانيا.'],
  ['fr-ar', 'L’Allemagne et la Grèce ont signé.', 'وقّعت ألمانيا واليونان.'],
  ['fr-en', 'Il est à l’est de la ville.', 'It is east of the city.'],
  ['fr-ar', 'Il est tard au sud.', 'الوقت متأخر في الجنوب.'],
  ['en-fr', 'The Middle East and the West', 'Le Moyen-Orient et l’Occident'],
  ['en-fr', 'Southern Africa is warm.', 'L’Afrique australe est chaude.'],
  ['en-fr', 'The north-eastern coast', 'La côte nord-est'],
  ['en-ar', 'It costs $20.', 'يكلف 20 دولارا.'],
  ['en-fr', 'Turkey for dinner in Mali', 'De la dinde au dîner au Mali'],
  ['en-fr', 'He left Chad.', 'Il est parti.'],
  ['en-fr', 'It cost 20 pounds sterling.', 'Cela a coûté 20 livres sterling.'],
  ['en-fr', 'He weighs 200 pounds and paid $10.', 'Il pèse 90 kilos et a payé 10 dollars.'],
  ['fr-ar', 'Cela coûte 10 dollars entre Paris et Lyon.', 'يكلف 10 دولارات بين باريس وليون.'],
  ['en-fr', 'He read three books for $10.', 'Il a lu trois livres pour 10 dollars.'],
])('%s: %s = %s', (pair, source, target) => {
  expect(names(pair, source, target)).toEqual([]);
});

test.each([
  ['en-fr', 'Germany has agreed.', 'L’Espagne a accepté.', 'countries'],
  ['en-fr', 'The German minister agreed.', 'Le ministre espagnol a accepté.', 'countries'],
  ['en-ar', 'The Egyptian minister agreed.', 'وافق الوزير العراقي.', 'countries'],
  ['ar-en', 'وافقت وزيرة الخارجية الفرنسية.', 'The British foreign minister agreed.', 'countries'],
  ['en-fr', 'South Korea has agreed.', 'La Corée du Nord a accepté.', 'countries'],
  ['en-fr', 'It lies north of Fez.', 'Cela se trouve au sud de Fès.', 'directions'],
  ['en-ar', 'The western border is closed.', 'الحدود الشرقية مغلقة.', 'directions'],
  ['fr-en', 'À l’est de la ville.', 'West of the city.', 'directions'],
  ['en-fr', 'It costs 20 dollars.', 'Cela coûte 20 euros.', 'currencies'],
  ['en-fr', 'It cost 20 pounds.', 'Cela a coûté 20 dollars.', 'currencies'],
  ['en-ar', 'It cost $20 million.', 'كلف 20 مليون ين.', 'currencies'],
  ['fr-ar', 'Cela coûte 20 dollars.', 'يكلف 20 جنيها.', 'currencies'],
  ['ar-fr', 'يكلف 20 درهما.', 'Cela coûte 20 euros.', 'currencies'],
])('%s: %s is not %s', (pair, source, target, check) => {
  expect(names(pair, source, target)).toContain(check);
});
