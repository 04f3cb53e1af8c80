import type { PageWords } from './page-words.ts';

export const arabicPages: PageWords = {
  skipToText: 'انتقل إلى النص',
  languages: 'اللغات',
  newest: 'آخر الأخبار',
  latestFrom: (name) => `${name}: أحدث المقالات بالعربية.`,
  nothingYet: 'لم يُنشر أي مقال هنا بعد.',
  older: 'مقالات أقدم',
  newer: 'مقالات أحدث',
  until: (day) => `مقالات حتى ${day}`,
  archive: 'الأرشيف',
  archiveOf: (period) => `الأرشيف: ${period}`,
  nothingThen: 'لم يُنشر أي مقال في هذه الفترة.',
  readingTime: (minutes) => `مدة القراءة: ${inMinutes(minutes)}`,
  share: 'مشاركة',
  byEmail: 'البريد',
  sections: 'الأقسام',
  by: 'بقلم',
  published: 'نُشر يوم',
  updated: 'حُدِّث يوم',
  moreOn: 'المزيد حول',
  tagged: (tag) => `الموضوع: ${tag}`,
  translatedByMachine: (from) => `ترجمة آلية عن ${from}.`,
  translatedByPeople: (from) => `ترجمه فريق التحرير لدينا عن ${from}.`,
  translatedBy: 'ترجمة:',
  reviewedBy: 'مراجعة:',
  notReviewed: 'لم يراجعها أي محرر بعد.',
  reviewed: 'راجعها أحد المحررين.',
  engine: (name) => `محرك الترجمة: ${name}.`,
  readOriginal: 'اقرأ النص الأصلي',
  reportError: 'أبلغوا عن خطأ',
  aboutThisText: 'عن هذا النص',
  outdated: (date) => `حُدِّث النص الأصلي يوم ${date}، ولا تتضمن هذه النسخة التعديلات بعد.`,
  correction: 'تصويب:',
  firstPublished: 'نُشر أولًا في',
  notFoundTitle: 'الصفحة غير موجودة',
  notFound: 'لا يوجد شيء في هذا العنوان.',
  notInLanguageTitle: 'غير متاح بالعربية بعد',
  notInLanguage: 'لم يُنشر هذا المقال بالعربية بعد.',
  readIn: 'يمكنكم قراءته باللغات التالية:',
  goneTitle: 'سُحب المقال',
  gone: 'سحب الناشر هذا المقال.',
  badRequestTitle: 'هذا العنوان لا يعمل',
  badRequest: 'تعذّر فهم جزء من هذا العنوان.',
  errorTitle: 'حدث خطأ ما',
  error: 'تعذّر إعداد الصفحة. يرجى المحاولة مجددًا بعد لحظات.',
  toFrontPage: 'إلى الصفحة الرئيسية',
  feed: 'خلاصة RSS',
  changes: 'آخر التغييرات',
};

function inMinutes(minutes: number): string {
  if (minutes === 1) return 'دقيقة واحدة';
  if (minutes === 2) return 'دقيقتان';
  const rest = minutes % 100;
  return `${minutes} ${rest >= 3 && rest <= 10 ? 'دقائق' : 'دقيقة'}`;
}
