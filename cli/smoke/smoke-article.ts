import type { Language } from '../../functions/shared/article/language.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';

/** What is published to see whether a stack works. */
export interface SmokeArticle {
  id: string;
  language: Language;
  /** In Arabic, and with what is written as `%25` in an address: signatures of requests have failed for both. */
  tags: readonly string[];
  /** Beside the text, which names it. */
  picture: { name: string; body: Uint8Array };
  /** The file's text; withdrawn, the same with the word for it. */
  text(options?: { withdrawn: boolean }): string;
}

const TAGS = ['اختبار الدخان', '100% smoke'];

/** A blue rectangle of 320 by 168: a PNG of 123 bytes. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAUAAAACoAQMAAACrPqWyAAAAA1BMVEUUWowYD0yjAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAHklEQVRYhe3BAQ0AAADCoPdPbQ43oAAAAAAAAODPABroAAF+PHsNAAAAAElFTkSuQmCC';
const PICTURE_NAME = 'smoke-test.png';

/** Long ago, so that it stands at the end of lists and is no news. */
const DATE = '2000-01-01';

/** The number is in each segment: so memory knows none of them, and the machine is asked. */
const TEXTS: Record<Language, (number: number) => { title: string; body: string }> = {
  en: (number) => ({
    title: `Test number ${number}`,
    body: `This article checks that the pages are there. It has the number ${number} and goes away soon.`,
  }),
  fr: (number) => ({
    title: `Essai numéro ${number}`,
    body: `Cet article vérifie que les pages sont là. Il porte le numéro ${number} et disparaît bientôt.`,
  }),
  ar: (number) => ({
    title: `الاختبار رقم ${number}`,
    body: `يتحقق هذا المقال من وجود الصفحات. رقمه ${number} وسيختفي قريبا.`,
  }),
};

/**
 * @param number Of five digits, another one each time.
 * @throws if the site has none of the languages that there is a text in.
 */
export function composeSmokeArticle(
  { sourceLanguage, defaultLanguage, languages }: SiteConfig,
  number: number,
): SmokeArticle {
  const inOrder = [sourceLanguage, defaultLanguage, ...languages];
  const language = inOrder.find((one): one is Language => one !== undefined && one in TEXTS);
  if (language === undefined) {
    throw new Error(
      `there is a text to try the stack with in ${Object.keys(TEXTS).join(', ')}, and the site has none of them`,
    );
  }
  const { title, body } = (TEXTS[language] as (typeof TEXTS)[Language])(number);
  const fields = [
    `title: "${title}"`,
    `date: ${DATE}`,
    `tags: [${TAGS.map((tag) => `"${tag}"`).join(', ')}]`,
  ];
  return {
    id: `smoke-test-${number}`,
    language,
    tags: TAGS,
    picture: { name: PICTURE_NAME, body: Buffer.from(PICTURE, 'base64') },
    text: ({ withdrawn } = { withdrawn: false }) =>
      [
        '---',
        ...fields,
        ...(withdrawn ? ['withdrawn: true'] : []),
        '---',
        '',
        body,
        '',
        `![${title}](${PICTURE_NAME})`,
        '',
      ].join('\n'),
  };
}
