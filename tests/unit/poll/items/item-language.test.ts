import { expect, test } from 'vitest';
import { itemLanguage } from '../../../../functions/poll/items/item-language.ts';
import { Rejection } from '../../../../functions/shared/intake/rejection.ts';

const item = { base: 'https://news.example/', tags: [] };
const french = 'La bibliothèque municipale rouvre lundi ses portes au public après deux ans de travaux.';
const languageOf = (stated: object, configured?: string, text = french, languages = ['ar', 'fr', 'en']) =>
  itemLanguage({ ...item, ...stated }, text, { configured, languages });

test.each([
  ['the item', { language: 'es-MX', feedLanguage: 'en' }, 'it', 'es-MX'],
  ['feeds.json', { feedLanguage: 'en-us' }, 'ar', 'ar'],
  ['the feed', { feedLanguage: 'en-us' }, undefined, 'en'],
  ['the text', {}, undefined, 'fr'],
  ['the text, where the feed says nothing that can be read', { feedLanguage: 'French' }, undefined, 'fr'],
])('%s says the language', (_, stated, configured, language) => {
  expect(languageOf(stated, configured)).toBe(language);
});

test.each([
  ['أعلنت الشركة عن افتتاح خط جديد للقطار السريع بين المدينتين ابتداء من يوم الاثنين المقبل.', 'ar'],
  ['The company announced on Monday that a new train line will open between the two cities.', 'en'],
  ['La compañía anunció el lunes la apertura de una nueva línea de tren entre las dos ciudades.', 'es'],
  ['شرکت روز دوشنبه اعلام کرد که خط جدید قطار سریع‌السیر میان دو شهر گشایش می‌یابد.', 'fa'],
])('%s is in %s', (text, language) => {
  expect(languageOf({}, undefined, text)).toBe(language);
});

const arabic =
  'غادرت العبارة الميناء في التاسعة من صباح الاثنين وعلى متنها مئتا مسافر، وستغادر التالية يوم الجمعة.';
const tamazight = 'ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ ⵉⵎⴷⴷⵓⴽⴽⴰⵍ ⵏ ⵜⵎⴰⵣⵉⵖⵜ ⴳ ⵓⵙⵙ ⴰⴷ';

test.each([
  ['a feed of WordPress', { feedLanguage: 'en-US' }],
  ['an item of its software', { language: 'en-US', feedLanguage: 'en-US' }],
  ['a feed that says French', { feedLanguage: 'fr_FR' }],
])('%s does not overrule Arabic text', (_, stated) => {
  expect(languageOf(stated, undefined, arabic)).toBe('ar');
  expect(languageOf(stated, undefined, `«${french.slice(0, 40)}» ${arabic}`)).toBe('ar');
});

test('Latin text is not Arabic because its feed says so', () => {
  expect(languageOf({ feedLanguage: 'ar' }, undefined)).toBe('fr');
  expect(languageOf({ language: 'ar' }, undefined)).toBe('fr');
});

test('what the newsroom says in feeds.json counts before the script', () => {
  expect(languageOf({ language: 'en', feedLanguage: 'en-US' }, 'fa', arabic)).toBe('fa');
});

test('a few Arabic words under en-US are refused rather than published as English', () => {
  expect(() => languageOf({ feedLanguage: 'en-US' }, undefined, 'أمطار غزيرة')).toThrow(
    /it says "en", which has another script, .* "language" of the feed in feeds\.json/,
  );
});

test('a language that no machine translates is taken where the site is in it', () => {
  expect(languageOf({ language: 'zgh' }, undefined, tamazight, ['ar', 'zgh'])).toBe('zgh');
  expect(languageOf({ feedLanguage: 'ary' }, undefined, arabic, ['ar', 'ary'])).toBe('ary');
  expect(() => languageOf({ language: 'zgh' }, undefined, tamazight)).toThrow(/"zgh".*none of the site's/);
});

test.each([
  ['an item in Klingon', { language: 'tlh' }, french, /"tlh" is not one that can be translated from/],
  ['no words', {}, '12:30 – 14:45', /cannot be told/],
  [
    'a text in Basque',
    {},
    'Konpainiak astelehenean iragarri zuen bi hirien arteko tren linea berria irekiko duela.',
    /"eu"/,
  ],
])('%s is rejected', (_, stated, text, reason) => {
  expect(() => languageOf(stated, undefined, text)).toThrow(Rejection);
  expect(() => languageOf(stated, undefined, text)).toThrow(reason);
});
