/** By what other countries call them, what they are called in Morocco. */
const MOROCCAN = new Map(
  [
    ['يناير', 'كانون الثاني', 'جانفي'],
    ['فبراير', 'شباط', 'فيفري'],
    ['مارس', 'آذار', 'اذار'],
    ['أبريل', 'ابريل', 'إبريل', 'نيسان', 'أفريل'],
    ['ماي', 'مايو', 'أيار', 'ايار'],
    ['يونيو', 'يونيه', 'حزيران', 'جوان'],
    ['يوليوز', 'يوليو', 'يوليه', 'تموز', 'جويلية'],
    ['غشت', 'أغسطس', 'اغسطس', 'آب', 'أوت'],
    ['شتنبر', 'سبتمبر', 'أيلول', 'ايلول'],
    ['أكتوبر', 'اكتوبر', 'تشرين الأول'],
    ['نونبر', 'نوفمبر', 'تشرين الثاني'],
    ['دجنبر', 'ديسمبر', 'كانون الأول'],
  ].flatMap(([moroccan = '', ...others]) => others.map((name): [string, string] => [name, moroccan])),
);

const NAMES = [...MOROCCAN.keys()].sort((a, b) => b.length - a.length).join('|');
const DIGIT = '[0-9٠-٩]';
/** A word and no more, with "and", "in", "of" before it, beside the number of a day or of a year. */
const DATED = new RegExp(
  `(?<=${DIGIT}{1,4}(?:\\s+|\\s+من\\s+))([وف]?[بل]?)(${NAMES})(?!\\p{L})|(?<!\\p{L})([وف]?[بل]?)(${NAMES})(?=\\s+(?:عام\\s+|سنة\\s+)?${DIGIT}{4}(?!${DIGIT}))`,
  'gu',
);

/** Only in dates: a month's name may be a person's or a street's. */
export function fixMonths(text: string): string {
  return text.replace(DATED, (whole, before?: string, one?: string, joined?: string, other?: string) => {
    const name = MOROCCAN.get(one ?? other ?? '');
    return name === undefined ? whole : `${before ?? joined ?? ''}${name}`;
  });
}
