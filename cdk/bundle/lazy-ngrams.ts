/** What an n-gram says of each language, by the number that the language has in the data. */
export type Ngrams = Record<string, Record<string, number>>;

/** The first characters of an n-gram, by which the data is cut: into some 2,000 parts. */
const PART = 2;
const BETWEEN_PARTS = '\r';

/** The n-grams in parts, with a line of each: the n-gram, and JSON of what it says. */
export function writeNgrams(ngrams: Ngrams): string {
  const parts = new Map<string, string[]>();
  for (const [ngram, scores] of Object.entries(ngrams)) {
    if (/[\t\n\r]/.test(ngram)) throw new Error(`no line can hold the n-gram ${JSON.stringify(ngram)}`);
    const name = ngram.slice(0, PART);
    parts.set(name, [...(parts.get(name) ?? []), `\n${ngram}\t${JSON.stringify(scores)}\n`]);
  }
  return [...parts.values()].map((lines) => lines.join('')).join(BETWEEN_PARTS);
}

/**
 * The same n-grams, of which each is parsed when it is first asked for. A text asks for some hundred of the 50,000.
 * @param read The parts; called once, and only if anything is asked for.
 */
export function lazyNgrams(read: () => string): Ngrams {
  let parts: Map<string, string> | undefined;
  const parsed = new Map<string, Record<string, number>>();
  return new Proxy<Ngrams>(
    {},
    {
      get(_, ngram) {
        if (typeof ngram !== 'string') return undefined;
        parts ??= byName(read());
        const scores = parsed.get(ngram) ?? find(ngram, parts);
        // Those that no language has are without end.
        if (scores !== undefined) parsed.set(ngram, scores);
        return scores;
      },
    },
  );
}

function byName(text: string): Map<string, string> {
  return new Map(text.split(BETWEEN_PARTS).map((part) => [part.slice(1, 1 + PART), part]));
}

function find(ngram: string, parts: ReadonlyMap<string, string>): Record<string, number> | undefined {
  const part = parts.get(ngram.slice(0, PART)) ?? '';
  const at = part.indexOf(`\n${ngram}\t`);
  if (at < 0) return undefined;
  const start = at + ngram.length + 2;
  return JSON.parse(part.slice(start, part.indexOf('\n', start)));
}
