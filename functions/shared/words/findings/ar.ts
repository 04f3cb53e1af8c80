import type { FindingWords } from './finding-words.ts';

const quote = (words: string) => `«${words}»`;

export const arabicFindings: FindingWords = {
  list: (words, more) => words.map(quote).join('، ') + (more ? '…' : ''),
  codes: {
    link: 'رابط',
    italics: 'كلمات مائلة',
    bold: 'كلمات بخط عريض',
    lineBreak: 'فاصل أسطر',
    picture: 'صورة',
    superscript: 'كتابة علوية',
    subscript: 'كتابة سفلية',
    programCode: 'مقطع برمجي',
    struckOut: 'كلمات مشطوبة',
  },
  otherCode: (element) => `تنسيق <${element}>`,
  codeWith: (name, words) => `${name} (${quote(words)})`,

  sourceLanguage: (said, looksLike) => `يقول المقال إنه بلغة: ${said}، لكن النص يبدو بلغة: ${looksLike}`,
  machineFailed: (reason) => `فشلت الترجمة الآلية: ${reason}`,

  outdated: 'تغيّر أصل هذا النص بعد أن ترجمه شخص',
  noTranslation: 'لا توجد ترجمة بعد',
  sameAsOriginal: 'الترجمة مطابقة للنص الأصلي',
  empty: 'الترجمة فارغة',
  otherLanguage: (found, wanted) => `تبدو الترجمة بلغة أخرى (${found}) غير اللغة المطلوبة (${wanted})`,
  notInLetters: (letters) => `الترجمة ليست بحروف لغتها (${letters})`,
  strangeLetters: (list) => `في النص كلمات بحروف لغة أخرى: ${list}`,
  codeMissing: (code) => `مفقود في الترجمة: ${code}`,
  codeBroken: (code) => `معطوب في الترجمة أو مكرّر: ${code}`,
  codeEmptied: (code) => `لم تبق كلمات في الترجمة داخل: ${code}`,
  codeStrange: 'في الترجمة تنسيق ليس في النص الأصلي',
  codesCrossed: 'روابط أو تنسيقات متداخلة في الترجمة',
  linksNotPlaced: 'تعذّر وضع الروابط في أماكنها، وهي في آخر النص',
  addressMissing: (address) => `العنوان الإلكتروني ${quote(address)} مفقود أو تغيّر`,
  addressAdded: (address) => `العنوان الإلكتروني ${quote(address)} غير موجود في النص الأصلي`,
  numberMissing: ({ number, around }) => `العدد ${number} مفقود (${quote(around)})`,
  numberAdded: ({ number, around }) => `العدد ${number} غير موجود في النص الأصلي (${quote(around)})`,
  percentMissing: ({ number, around }) => `العدد ${number} ليس نسبة مئوية في الترجمة (${quote(around)})`,
  percentAdded: ({ number, around }) => `العدد ${number} نسبة مئوية في الترجمة وحدها (${quote(around)})`,
  otherDayHalf: ({ number, around }) =>
    `الساعة ${number} في النصف الآخر من اليوم أو دون ذكر نصفه (${quote(around)})`,
  moreNumbers: (count) => `أعداد أخرى مختلفة: ${count}`,
  notCompared: (characters) => `أطول من ${characters} حرف: لم تُقارن أعداده وتواريخه وأسماؤه`,
  exchanged: ({ wanted, found }) => `يقول النص الأصلي ${quote(wanted)} والترجمة ${quote(found)}`,
  tooShort: 'الترجمة أقصر بكثير من النص الأصلي، وقد يكون جزء منه ناقصًا',
  tooLong: 'الترجمة أطول بكثير من النص الأصلي، وقد يكون فيها زيادة أو تكرار',
  partMissing: 'الترجمة أقصر من جلّ الترجمات، وقد يكون جزء من النص الأصلي ناقصًا',
  sentenceAdded: 'في الترجمة جمل أكثر مما في النص الأصلي، وهي أطول من معظم الترجمات',
  repeatsItself: (words) => `الترجمة تكرّر نفسها: ${quote(words)}`,
  runTogether: (list) => `كلمات ملتصقة: ${list}`,
  machineSigns: (list) => `تركت الآلة رموزًا من عندها في النص: ${list}`,
  hiddenCharacters: 'في النص محارف تحكّم خفية',
  forbiddenTerm({ variant, source, instead }) {
    const advice = instead === undefined ? '' : `، بل ${quote(instead)}`;
    return `لا يجوز أن يُكتب ${quote(variant)} مقابل ${quote(source)}${advice}`;
  },
  termToKeep: (source) => `يجب أن يبقى ${quote(source)} كما هو`,
  termMissing: (source, accepted) => `يجب أن يُترجم ${quote(source)} إلى ${accepted.map(quote).join(' أو ')}`,
  otherReading: (reading) => `لمترجم آلي ثانٍ قراءة أخرى للنص الأصلي: ${quote(reading)}`,
  partlyOtherReading: (reading) => `لمترجم آلي ثانٍ قراءة أخرى لجزء من النص الأصلي: ${quote(reading)}`,
  noOtherReading: 'لم يقرأ مترجم آلي ثانٍ النص الأصلي كما يشترط site.json',
  copiedWords: (words) => `كلمات من النص الأصلي بقيت دون ترجمة: ${quote(words)}`,
  quotesMissing: 'في النص الأصلي اقتباس، وليس في الترجمة علامتا تنصيص',
  quoteUnpaired: 'في الترجمة علامة تنصيص بلا نظيرها',
  otherBrackets: 'أقواس الترجمة ليست كأقواس النص الأصلي',
  endsWithout: (wanted) => `ينتهي النص الأصلي بالعلامة ${quote(wanted)}، والترجمة دونها`,
  endsWithAdded: (found) => `تنتهي الترجمة بالعلامة ${quote(found)}، والنص الأصلي دونها`,
  endsOtherwise: (wanted, found) =>
    `ينتهي النص الأصلي بالعلامة ${quote(wanted)}، والترجمة بالعلامة ${quote(found)}`,
  tooManyVowelMarks: 'في النص تشكيل أكثر مما تكتبه الصحف',
};
