import { expect, test } from 'vitest';
import { unlikeLanguage } from '../../../functions/ingest/read-language.ts';

const article = (text: string) => ({ title: 'Tanger Med', bodyHtml: `<p>${text}</p>` });
const texts = {
  en: 'The ferry left the harbour of Tangier in the early morning, with four hundred passengers and their luggage on board, and reached the other shore before noon.',
  fr: 'Le ferry a quitté le port de Tanger au petit matin, avec quatre cents passagers et leurs bagages à bord, et a rejoint l’autre rive avant midi.',
  ar: 'غادرت العبارة ميناء طنجة في الصباح الباكر وعلى متنها أربعمائة مسافر مع أمتعتهم، ووصلت إلى الضفة الأخرى قبل منتصف النهار وسط أجواء هادئة.',
  es: 'El transbordador salió del puerto de Tánger a primera hora de la mañana, con cuatrocientos pasajeros y sus maletas a bordo, y llegó a la otra orilla antes del mediodía.',
  fa: 'کشتی مسافربری صبح زود با چهارصد مسافر و چمدان‌هایشان بندر طنجه را ترک کرد و پیش از ظهر در هوایی آرام به ساحل دیگر رسید و همه پیاده شدند.',
};

test.each(Object.entries(texts))('%s is read as what it is, and as nothing else', (language, text) => {
  expect(unlikeLanguage(article(text), language)).toBeUndefined();
  expect(unlikeLanguage(article(text), language === 'de' ? 'en' : 'de')).toBe(language);
});

test('a regional tag says the same language', () => {
  expect(unlikeLanguage(article(texts.fr), 'fr-CA')).toBeUndefined();
});

test('Moroccan Arabic, which is told from Arabic by words and not by letters, may be what the author says', () => {
  const text = 'قال رئيس الجماعة بلي المرسى غادي تحل نهار التنين من بعد تلت شهور ديال الخدمة.';
  expect(unlikeLanguage(article(`${text} ${text}`), 'ar')).toBeUndefined();
  expect(unlikeLanguage(article(`${text} ${text}`), 'ary')).toBeUndefined();
  expect(unlikeLanguage(article(texts.fr), 'ary')).toBe('fr');
});

test('a few words are too few to doubt what the author says', () => {
  expect(unlikeLanguage(article('Le ferry a quitté le port.'), 'en')).toBeUndefined();
});
