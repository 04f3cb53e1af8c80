import { expect, test } from 'vitest';
import { itemLanguage } from '../../../../functions/poll/items/item-language.ts';
import { Rejection } from '../../../../functions/shared/intake/rejection.ts';

const item = { base: 'https://news.example/', tags: [] };
const french = 'La bibliothèque municipale rouvre lundi ses portes au public après deux ans de travaux.';
const languageOf = (stated: object, configured?: string, text = french) =>
  itemLanguage({ ...item, ...stated }, configured, text);

test.each([
  ['the item', { language: 'ar-MA', feedLanguage: 'en' }, 'es', 'ar'],
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
