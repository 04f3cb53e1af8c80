import { expect, test } from 'vitest';
import { runTogether } from '../../../../functions/translate/checks/arabic-writing.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const marked = (target: string, pair = 'en-ar', source = 'The city of Fez') =>
  runTogether
    .findProblems(checkedSegment(pair, source, target))
    .flatMap(({ marks = [] }) => marks.map(({ start, end }) => target.slice(start, end)));

test.each([
  ['زار مدينةفاس أمس', 'مدينةفاس'],
  ['وصل إلىالرباط', 'إلىالرباط'],
  ['مدينةً كبيرةًجدا', 'كبيرةًجدا'],
  ['سنة\u200cوشهر', 'سنة\u200cوشهر'],
  ['شركةGoogle', 'شركةGoogle'],
])('%s runs together: %s', (target, words) => {
  expect(marked(target)).toEqual([words]);
});

test.each([
  'زار مدينة فاس في عام 2024، وصل إلى الرباط (على متن طائرة).',
  'لا شىء سيىء',
  'مدينةٌ جميلة؛ مستشفىً جديد',
  'وسم #القضيةالوطنية على https://example.org/مدينةفاس',
  'القرنة-فاس و"مدينة"',
])('%s does not', (target) => {
  expect(marked(target)).toEqual([]);
});

test('what the original writes so is meant, and Persian joins words so', () => {
  expect(marked('آيةالله', 'fr-ar', 'Il est dit آيةالله')).toEqual([]);
  expect(marked('دایرةالمعارف', 'en-fa')).toEqual([]);
});
