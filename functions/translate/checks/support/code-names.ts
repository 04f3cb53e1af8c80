import type { InlineCode } from '../../../shared/article/coded-text.ts';
import type { Message } from '../../../shared/article/finding.ts';
import { quoted } from './quote-words.ts';

const ITALICS: Message = { en: 'words in italics', fr: 'des mots en italique', ar: 'كلمات مائلة' };
const BOLD: Message = { en: 'words in bold', fr: 'des mots en gras', ar: 'كلمات بخط عريض' };

/** What an element is to a reader. */
const NAMES: Record<string, Message> = {
  a: { en: 'a link', fr: 'un lien', ar: 'رابط' },
  em: ITALICS,
  i: ITALICS,
  cite: ITALICS,
  strong: BOLD,
  b: BOLD,
  br: { en: 'a line break', fr: 'un saut de ligne', ar: 'فاصل أسطر' },
  img: { en: 'a picture', fr: 'une image', ar: 'صورة' },
  sup: { en: 'superscript', fr: 'un exposant', ar: 'كتابة علوية' },
  sub: { en: 'subscript', fr: 'un indice', ar: 'كتابة سفلية' },
  code: { en: 'a piece of code', fr: 'un bout de code', ar: 'مقطع برمجي' },
  del: { en: 'words struck out', fr: 'des mots barrés', ar: 'كلمات مشطوبة' },
};

/** @param words What stands inside the code in the original. */
export function nameCode({ element, protectedText }: InlineCode, words: string): Message {
  const name = NAMES[element] ?? {
    en: `formatting <${element}>`,
    fr: `la mise en forme <${element}>`,
    ar: `تنسيق <${element}>`,
  };
  const inside = (protectedText ?? words).trim();
  if (inside === '') return name;
  const { en, fr, ar } = quoted(inside);
  return { en: `${name.en} (${en})`, fr: `${name.fr} (${fr})`, ar: `${name.ar} (${ar})` };
}
