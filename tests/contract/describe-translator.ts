import { describe, expect, onTestFinished, test } from 'vitest';
import { asCoded, type CodedText, tokenize } from '../../functions/shared/article/coded-text.ts';
import type { LanguagePair } from '../../functions/translate/language-pair.ts';
import {
  PermanentTranslationError,
  QuotaReachedError,
  TranslationError,
} from '../../functions/translate/translation-error.ts';
import type { Translator } from '../../functions/translate/translator.ts';

/** What may be wrong with the service behind an engine. */
export type Fault = 'throttled' | 'silent' | 'dripping' | 'unreadable' | 'permanent' | 'quota' | 'inventing';

export interface TranslatorUnderTest {
  translator: Translator;
  pair: LanguagePair;
  /** Texts without codes, and their translations; `undefined` where the translator has none. */
  texts: readonly (readonly [source: string, target: string | undefined])[];
  /** Texts with the codes 1 (`a`) and 2 (`b`). */
  coded: readonly (readonly [source: string, target: string | undefined])[];
  /** Text that looks like markup; the target where the translator knows its words. */
  looksLikeMarkup: readonly [source: string, target?: string];
  /** Of the requests the engine got: what its limits count. */
  sizes?(): { sizes: number[]; limit: number };
  close(): Promise<void>;
}

export interface TranslatorSuite {
  open(fault?: Fault): Promise<TranslatorUnderTest>;
  /** What the engine may meet. */
  faults: readonly Fault[];
}

/** The limits that a test sets are over long before; an engine's own are not. */
const LONG_MS = 60_000;

const CODES: CodedText['codes'] = [
  { id: 1, kind: 'pair', element: 'a' },
  { id: 2, kind: 'pair', element: 'b' },
];

/** Each promise of the port's comment, as a test over one implementation. */
export function describeTranslator(name: string, suite: TranslatorSuite): void {
  describe(name, () => {
    testTranslations(suite);
    testFaults(suite);
  });
}

async function openUntilEnd({ open }: TranslatorSuite, fault?: Fault): Promise<TranslatorUnderTest> {
  const opened = await open(fault);
  onTestFinished(() => opened.close());
  return opened;
}

async function translate({ translator, pair }: TranslatorUnderTest, sources: readonly string[]) {
  const texts: (string | undefined)[] = sources.map(() => undefined);
  const answered: number[] = [];
  const segments = sources.map((source): CodedText => {
    const text = asCoded(source);
    const ids = new Set(tokenize(text).flatMap((token) => (token.type === 'text' ? [] : [token.id])));
    return { text, codes: CODES.filter(({ id }) => ids.has(id)) };
  });
  let failure: unknown;
  try {
    for await (const { results } of translator.translate({ ...pair, segments, terms: [] })) {
      for (const { index, text } of results) {
        texts[index] = text;
        answered.push(index);
      }
    }
  } catch (cause) {
    failure = cause;
  }
  return { texts, answered: answered.toSorted((a, b) => a - b), failure };
}

const sourcesOf = (pairs: TranslatorUnderTest['texts']) => pairs.map(([source]) => source);
const targetsOf = (pairs: TranslatorUnderTest['texts']) => pairs.map(([, target]) => target);

function testTranslations(suite: TranslatorSuite): void {
  test('each text is answered once, with its own translation', async () => {
    const opened = await openUntilEnd(suite);
    const { texts, answered, failure } = await translate(opened, sourcesOf(opened.texts));
    expect(failure).toBeUndefined();
    expect(answered).toEqual([...opened.texts.keys()]);
    expect(texts).toEqual(targetsOf(opened.texts));
  });

  test('codes are kept around their words', async () => {
    const opened = await openUntilEnd(suite);
    const { texts } = await translate(opened, sourcesOf(opened.coded));
    expect(texts).toEqual(targetsOf(opened.coded));
  });

  test('text that looks like markup stays text, and harms no other', async () => {
    const opened = await openUntilEnd(suite);
    const [source, target] = opened.looksLikeMarkup;
    const [first = ['']] = opened.texts;
    const { texts, failure } = await translate(opened, [source, ...first.slice(0, 1).map(String)]);
    expect(failure).toBeUndefined();
    expect(tokenize(asCoded(texts[0] ?? '')).filter(({ type }) => type !== 'text')).toEqual([]);
    if (target !== undefined) expect(texts[0]).toBe(target);
  });

  test('more than a request takes goes in several, and all of it comes back', async () => {
    const opened = await openUntilEnd(suite);
    const many = Array.from({ length: 60 }, (_, place) => opened.texts[place % opened.texts.length]);
    const sources = many.map((pair) => pair?.[0] ?? '');
    const { answered, failure } = await translate(opened, sources);
    expect(failure).toBeUndefined();
    expect(answered).toEqual([...sources.keys()]);
    const { sizes, limit } = opened.sizes?.() ?? { sizes: [0], limit: 0 };
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limit);
  });

  test('nothing at all is nothing', async () => {
    const { answered, failure } = await translate(await openUntilEnd(suite), []);
    expect([answered, failure]).toEqual([[], undefined]);
  });

  test('it is closed, twice as well', async () => {
    const opened = await openUntilEnd(suite);
    await translate(opened, sourcesOf(opened.texts));
    await opened.translator.close();
    await expect(opened.translator.close()).resolves.toBeUndefined();
  });
}

function testFaults(suite: TranslatorSuite): void {
  const [has, source] = [(fault: Fault) => suite.faults.includes(fault), 0];
  const failWith = async (fault: Fault) => {
    const opened = await openUntilEnd(suite, fault);
    return { opened, ...(await translate(opened, sourcesOf(opened.texts))) };
  };

  if (has('throttled')) {
    test('a call that is refused for now is made again', async () => {
      const { opened, texts, failure } = await failWith('throttled');
      expect(failure).toBeUndefined();
      expect(texts[source]).toBe(opened.texts[source]?.[1]);
    });
  }

  test.each(suite.faults.filter((fault) => ['silent', 'dripping', 'unreadable'].includes(fault)))(
    'a service that is %s ends as an error that may pass',
    async (fault) => {
      const { failure, texts } = await failWith(fault);
      expect(failure).toBeInstanceOf(TranslationError);
      expect(failure).not.toBeInstanceOf(PermanentTranslationError);
      expect(failure).not.toBeInstanceOf(QuotaReachedError);
      expect(texts.every((text) => text === undefined)).toBe(true);
    },
    LONG_MS,
  );

  if (has('permanent')) {
    test('what no retry can help is said to be so', async () => {
      expect((await failWith('permanent')).failure).toBeInstanceOf(PermanentTranslationError);
    });
  }

  if (has('quota')) {
    test('a quota that is used up is told from a failure', async () => {
      expect((await failWith('quota')).failure).toBeInstanceOf(QuotaReachedError);
    });
  }

  if (has('inventing')) {
    test('no word of a tag that nobody sent is taken', async () => {
      const { texts } = await failWith('inventing');
      expect(texts.join()).not.toContain('alert');
    });
  }
}
