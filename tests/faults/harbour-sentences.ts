/** A sentence in four languages; `#` is its number, and `[…]` what is strong. */
export interface Sentence {
  en: string;
  fr: string;
  ar: string;
  de: string;
}

/** Long enough for the checks to tell their language. */
const TEMPLATES: readonly Sentence[] = [
  {
    en: 'The harbour was closed for # hours because of [the storm] on the coast.',
    fr: 'Le port a été fermé pendant # heures à cause de [la tempête] sur la côte.',
    ar: 'أُغلق الميناء لمدة # ساعة بسبب [العاصفة] على الساحل.',
    de: 'Der Hafen war wegen [des Sturms] an der Küste # Stunden lang geschlossen.',
  },
  {
    en: 'The fishermen sold # boxes of [sardines] at the market this morning.',
    fr: 'Les pêcheurs ont vendu # caisses de [sardines] au marché ce matin.',
    ar: 'باع الصيادون # صندوقا من [السردين] في السوق هذا الصباح.',
    de: 'Die Fischer verkauften heute Morgen # Kisten [Sardinen] auf dem Markt.',
  },
  {
    en: 'The town council will plant # trees along [the main avenue] next winter.',
    fr: 'Le conseil municipal plantera # arbres le long de [la grande avenue] l’hiver prochain.',
    ar: 'سيغرس المجلس البلدي # شجرة على طول [الشارع الرئيسي] في الشتاء المقبل.',
    de: 'Der Stadtrat wird im nächsten Winter # Bäume entlang [der Hauptstraße] pflanzen.',
  },
  {
    en: 'The new library lends # books a week to [the children] of the district.',
    fr: 'La nouvelle bibliothèque prête # livres par semaine [aux enfants] du quartier.',
    ar: 'تعير المكتبة الجديدة # كتابا في الأسبوع [لأطفال] الحي.',
    de: 'Die neue Bibliothek verleiht jede Woche # Bücher an [die Kinder] des Viertels.',
  },
];

/** Sentences of other numbers are other sentences. */
export function sentenceOf(number: number): Sentence {
  const template = TEMPLATES[number % TEMPLATES.length] as Sentence;
  const fill = (text: string) => text.replace('#', String(number));
  return { en: fill(template.en), fr: fill(template.fr), ar: fill(template.ar), de: fill(template.de) };
}

/** As coded text has it. */
export const coded = (text: string) => text.replace('[', '<1>').replace(']', '</1>');

const markdown = (text: string) => text.replace('[', '**').replace(']', '**');
const plain = (text: string) => text.replace(/[[\]]/g, '');

const OWN = 100;
const SHARED = 900;

/** A title and a paragraph of its own, and two that other articles have too. */
function articleOf(id: number): string {
  const [title, own] = [sentenceOf(OWN + 2 * id), sentenceOf(OWN + 2 * id + 1)];
  const shared = [SHARED + (id % 5), SHARED + 10 + (id % 7)].map((number) => markdown(sentenceOf(number).en));
  return `---\ntitle: ${plain(title.en)}\ndate: 2026-01-05\n---\n\n${[markdown(own.en), ...shared].join('\n\n')}\n`;
}

/** So many articles that share sentences, by the keys of their files. */
export function writeArticles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, id) => [`inbox/quay-${id}/en.md`, articleOf(id)]),
  );
}

/** The same as files of a content folder. */
export const contentOf = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([key, text]) => [key.replace('inbox/', 'articles/'), text]));

/** What a good engine makes of a coded segment. */
export function translateWell(text: string, language: keyof Sentence): string {
  const number = Number(/\d{3}/.exec(text)?.[0]);
  const translation = sentenceOf(number)[language];
  return text.includes('<1>') ? coded(translation) : plain(translation);
}
