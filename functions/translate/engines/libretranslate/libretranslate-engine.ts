import { type LanguagePair, pairName } from '../../language-pair.ts';
import { PermanentTranslationError, TranslationError } from '../../translation-error.ts';
import { createService, type ServiceAnswer, type ServiceLimits } from '../http/service.ts';
import type { TextEngine, TranslationHints } from '../text-engine.ts';
import { parseLanguages, parseTranslations, type ServerLanguage } from './answers.ts';
import { explainServerRefusal, isPeriodUsedUp, isTooMuch } from './explain-server-refusal.ts';
import { findLanguage } from './find-language.ts';
import { writeEscapes } from './write-escapes.ts';

export interface LibreTranslateOptions extends Partial<ServiceLimits> {
  base: URL;
  /** The key as it is now, where the server asks for one. */
  readKey?: (() => Promise<string>) | undefined;
  /** Whether its characters count as paid: of a server that asks for a key. */
  paid: boolean;
  now?: () => number;
}

/**
 * A server has limits of its own for a text and for a request (`--char-limit`, `--batch-limit`), the public one 2,000
 * characters. Each text is worked on alone, so larger requests would be no faster.
 */
const LIMITS = { characters: 2_000, texts: 20 };

/** 2,000 characters are some seconds of a processor's work; a server may be at others'. */
const ANSWER_MS = 60_000;
const CALL_MS = 180_000;

/** A server that gets another model is started anew, and asked again after so long. */
const LANGUAGES_KEPT_MS = 10 * 60_000;

/** Translates by the HTTP interface of LibreTranslate 1.3 and later (`POST /translate`, `GET /languages`). */
export function createLibreTranslateEngine(options: LibreTranslateOptions): TextEngine {
  const { base, readKey, paid, now = Date.now } = options;
  const service = createService({
    ...{ answerMs: ANSWER_MS, callMs: CALL_MS, ...options },
    ...{ name: 'LibreTranslate', base, isUsedUp: isPeriodUsedUp },
  });
  let known: { languages: ServerLanguage[]; until: number } | undefined;
  let mostTexts = LIMITS.texts;

  async function askLanguages(): Promise<ServerLanguage[]> {
    if (known !== undefined && now() < known.until) return known.languages;
    const answer = await service.get('languages');
    if (answer.status !== 200) throw explainServerRefusal(answer, base, undefined);
    known = { languages: parseLanguages(answer.json, base), until: now() + LANGUAGES_KEPT_MS };
    return known.languages;
  }

  async function findCodes(pair: LanguagePair): Promise<Codes | undefined> {
    const languages = await askLanguages();
    const codes = languages.map(({ code }) => code);
    const source = findLanguage(pair.sourceLanguage, codes);
    const targets = languages.find(({ code }) => code === source)?.targets ?? codes;
    const target = findLanguage(pair.targetLanguage, targets);
    return source === undefined || target === undefined ? undefined : { source, target };
  }

  async function send(q: readonly string[], codes: Codes, told: Told): Promise<(string | undefined)[]> {
    if (q.length > mostTexts) return sendHalves(q, codes, told);
    const key = await readKey?.();
    const body = { ...{ q, ...codes, format: 'html' }, ...(key !== undefined && { api_key: key }) };
    const answer = await service.post('translate', body, undefined, told);
    if (answer.status === 200) return readTranslations(answer, q.length);
    if (!isTooMuch(answer) || q.length === 1) throw explainServerRefusal(answer, base, key);
    mostTexts = Math.ceil(q.length / 2);
    return sendHalves(q, codes, told);
  }

  async function sendHalves(q: readonly string[], codes: Codes, told: Told): Promise<(string | undefined)[]> {
    const half = Math.ceil(q.length / 2);
    return [...(await send(q.slice(0, half), codes, told)), ...(await send(q.slice(half), codes, told))];
  }

  function readTranslations({ json }: ServiceAnswer, count: number): (string | undefined)[] {
    const texts = parseTranslations(json);
    if (texts === undefined) {
      throw new TranslationError(`LibreTranslate at ${base.host} failed: its answer cannot be read`);
    }
    // Whose translation is missing, nobody can tell.
    return texts.length === count ? texts : Array.from({ length: count }, () => undefined);
  }

  const describeMissing = (pair: LanguagePair) =>
    `LibreTranslate at ${base.host} has no model for ${pairName(pair)}: start it with these languages (--load-only), or set another translator`;

  return {
    name: 'libretranslate',
    limits: LIMITS,
    markup: 'tags',
    terminology: false,
    formality: [],
    paid,
    atATime: 2,
    async refusal(pair) {
      return (await findCodes(pair)) === undefined ? describeMissing(pair) : undefined;
    },
    async translate(texts, pair, { onThrottled }) {
      const codes = await findCodes(pair);
      if (codes === undefined) throw new PermanentTranslationError(describeMissing(pair));
      return send(
        texts.map(({ markup }) => writeEscapes(markup)),
        codes,
        onThrottled,
      );
    },
    async close() {},
  };
}

/** Who is told that the server asks for less. */
type Told = TranslationHints['onThrottled'];

/** As the server writes them. */
interface Codes {
  source: string;
  target: string;
}
