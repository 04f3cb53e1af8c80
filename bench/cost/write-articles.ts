/** Words of no story, in an order that a seed gives: a generator of the Lehmer kind, the same on every machine. */
const WORDS =
  'harbour ferry morning council market bridge teacher winter village water north river engine letter garden ship train road window paper'.split(
    ' ',
  );

/** Markdown of about `words` words in paragraphs of 40, no two paragraphs alike. */
export function writeArticle(seed: number, words: number): string {
  let state = seed + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return WORDS[state % WORDS.length];
  };
  const paragraph = () => {
    const text = Array.from({ length: 40 }, next).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraphs = Array.from({ length: Math.ceil(words / 40) }, paragraph);
  return `---\ntitle: Story ${seed} of the ${next()} ${next()}\ntags: [news, port]\n---\n\n${paragraphs.join('\n\n')}\n`;
}
