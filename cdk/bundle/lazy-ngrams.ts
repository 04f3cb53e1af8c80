/** What an n-gram says of each language, by the number that the language has in the data. */
export type Ngrams = Record<string, Record<string, number>>;

/** The first characters of an n-gram, by which the data is cut: into some 2,000 parts. */
const PART = 2;

/** The n-grams in parts, each a text of JSON. */
export function cutNgrams(ngrams: Ngrams): Record<string, string> {
  const parts = new Map<string, Ngrams>();
  for (const [ngram, scores] of Object.entries(ngrams)) {
    const name = ngram.slice(0, PART);
    const part = parts.get(name) ?? {};
    parts.set(name, part);
    part[ngram] = scores;
  }
  return Object.fromEntries([...parts].map(([name, part]) => [name, JSON.stringify(part)]));
}

/**
 * The same n-grams, of which a part is parsed when one of it is first asked for. A text asks for some hundred of the 50,000.
 * @param read The parts; called once, and only if anything is asked for.
 */
export function lazyNgrams(read: () => Record<string, string>): Ngrams {
  let parts: Record<string, string> | undefined;
  const parsed = new Map<string, Ngrams>();
  return new Proxy<Ngrams>(
    {},
    {
      get(_, ngram) {
        if (typeof ngram !== 'string') return undefined;
        const name = ngram.slice(0, PART);
        parts ??= read();
        const part = parsed.get(name) ?? (JSON.parse(parts[name] ?? '{}') as Ngrams);
        parsed.set(name, part);
        return part[ngram];
      },
    },
  );
}
