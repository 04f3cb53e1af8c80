/** A piece of news, as its author has it. */
export interface News {
  title: string;
  paragraphs: string[][];
  correction?: string;
}

export interface Save {
  text: string;
  /** Of the words that are translated. */
  characters: number;
  /** A word was changed. */
  isEdit: boolean;
}

const WORDS =
  'river market harbour council winter bridge school garden village doctor engine letter paper window station forest island mountain festival teacher'.split(
    ' ',
  );
const SENTENCES = 3;
const PARAGRAPHS = 10;

/** The same for the same seed; no two sentences are alike. */
export function writeNews(seed: number): News {
  let state = seed * 7_919 + 17;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const word = () => WORDS[next(WORDS.length)] ?? 'river';
  const sentence = () => {
    const length = 12 + next(12);
    const words = Array.from({ length }, word);
    return `The ${words.join(' ')}.`;
  };
  const paragraph = () => Array.from({ length: SENTENCES }, sentence);
  return { title: sentence().slice(0, -1), paragraphs: Array.from({ length: PARAGRAPHS }, paragraph) };
}

/** Its life: new, three times a word changed, a paragraph added, a correction. */
export function editsOf(news: News): Save[] {
  const changed = [news];
  for (const place of [1, 4, 7]) changed.push(changeWord(changed.at(-1) ?? news, place));
  const last = changed.at(-1) ?? news;
  const longer = {
    ...last,
    paragraphs: [...last.paragraphs, writeNews(news.title.length + 90_000).paragraphs[0] ?? []],
  };
  const corrected = { ...longer, correction: 'An earlier text named another village.' };
  return [...changed, longer, corrected].map((one, place) => ({
    text: writeText(one),
    characters: countWords(one),
    isEdit: place > 0 && place < changed.length,
  }));
}

function changeWord(news: News, place: number): News {
  const paragraphs = news.paragraphs.map((sentences, at) =>
    at === place
      ? sentences.map((one, which) => (which === 1 ? one.replace(/ (\w+)\.$/, ' lately $1.') : one))
      : sentences,
  );
  return { ...news, paragraphs };
}

function writeText({ title, paragraphs, correction }: News): string {
  const head = correction === undefined ? '' : `correction: ${correction}\n`;
  return `---\ntitle: ${title}\n${head}---\n\n${paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')}\n`;
}

function countWords({ title, paragraphs, correction = '' }: News): number {
  return [title, correction, ...paragraphs.map((sentences) => sentences.join(' '))].join('').length;
}
