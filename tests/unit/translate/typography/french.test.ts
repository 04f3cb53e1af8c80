import { expect, test } from 'vitest';
import { asCoded } from '../../../../functions/shared/article/coded-text.ts';
import { fixTypography } from '../../../../functions/translate/typography/fix-typography.ts';

/** No-break spaces as signs that can be seen: U+00A0 is `~`, U+202F is `_`. */
const french = (text: string) =>
  fixTypography(asCoded(text), 'fr').replaceAll('\u00A0', '~').replaceAll('\u202F', '_');

test.each([
  ['Quoi? Non ! Si; et : rien', 'Quoi_? Non_! Si_; et~: rien'],
  ['Vraiment ?! (mot)!', 'Vraiment_?! (mot)_!'],
  ['type: une puce', 'type~: une puce'],
  ['un mot <1>!</1> et <2/> ?', 'un mot_<1>!</1> et <2/>_?'],
  ['<1>mot</1>; <1>mot</1> : fin', '<1>mot</1>_; <1>mot</1>~: fin'],
  ['<1>mot </1>? et mot<2>!</2>', '<1>mot</1>_? et mot_<2>!</2>'],
  ['«mot» et « <1>mot</1> »', '«~mot~» et «~<1>mot</1>~»'],
  ['« <1> mot </1> »', '«~<1>mot</1>~»'],
  ['Il dit: "oui <1>mot"</1>, "non"!', 'Il dit~: «~oui <1>mot~»</1>, «~non~»_!'],
  ["l'<1>Assemblée</1> d'Oran et l'eau", 'l’<1>Assemblée</1> d’Oran et l’eau'],
])('%s', (text, fixed) => {
  expect(french(text)).toBe(fixed);
});

test.each([
  ['quotes that have no partner', 'un écran de 5" et "mot'],
  ['quotes inside guillemets', '«\u00A0le "mot" dit\u00A0»'],
  ['an apostrophe that is a quote', "le 'mot' dit"],
  ['times and ratios', 'à 9:30, 16:9 et 3 : 1'],
  ['a sign in brackets', 'un mot (?) et (!)'],
  ['addresses', 'https://x.org/a?b=1;c!d www.x.org:80/ x.php?a=1'],
  ['emoticons', 'bien :) et ;-) et :smile: donc'],
  ['names of code', 'std::vector C:\\a key:value'],
])('stays: %s', (_, text) => {
  expect(fixTypography(asCoded(text), 'fr')).toBe(text);
});
