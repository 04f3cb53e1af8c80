import { fileURLToPath } from 'node:url';
import { decodeEntities } from '../../functions/shared/language/text/decode-entities.ts';
import { type HttpStandIn, type StandInAnswer, startHttpStandIn } from './http-stand-in.ts';
import { translateHtml } from './stand-in-words.ts';

export interface LibreTranslateStandIn extends HttpStandIn {
  /** The texts of every request to translate, in the order they came, refused or not. */
  batches: string[][];
}

export interface LibreTranslateStandInOptions {
  /** In place of the n-th answer to a request to translate, counted from 1. */
  answer?: (call: number) => StandInAnswer | undefined;
  /** Changes a translation, to be as wrong as an engine can be. */
  spoil?: (html: string) => string;
  /** `--char-limit`, of a text. */
  charLimit?: number;
  /** `--batch-limit`, of the texts of a request. */
  batchLimit?: number;
  /** `--api-keys` with a key that is asked for. */
  key?: string;
  languages?: { code: string; targets: string[] }[];
}

const LANGUAGES = ['ar', 'en', 'fr', 'zh-Hans', 'zh-Hant'];

/** Answers as the server of LibreTranslate 1.9 does: its languages, its limits, its errors, and entities decoded once too often. */
export async function startLibreTranslateStandIn(
  options: LibreTranslateStandInOptions = {},
): Promise<LibreTranslateStandIn> {
  const { answer, charLimit = Number.POSITIVE_INFINITY, batchLimit = Number.POSITIVE_INFINITY } = options;
  const { spoil = (html) => html, key } = options;
  const { languages = LANGUAGES.map((code) => ({ code, targets: LANGUAGES })) } = options;
  const batches: string[][] = [];
  const refuse = (status: number, error: string) => ({ status, body: { error } });

  function translate({ q, source, target, format, api_key }: TranslateCall): StandInAnswer {
    batches.push(q);
    const given = answer?.(batches.length);
    if (given !== undefined) return given;
    if (key !== undefined && api_key === undefined) {
      return refuse(400, 'Please contact the server operator to get an API key');
    }
    if (key !== undefined && api_key !== key) return refuse(403, 'Invalid API key');
    const tooMuch = (size: number, limit: number) =>
      refuse(400, `Invalid request: request (${size}) exceeds text limit (${limit})`);
    if (q.length > batchLimit) return tooMuch(q.length, batchLimit);
    const long = q.find((text) => text.length > charLimit);
    if (long !== undefined) return tooMuch(long.length, charLimit);
    const known = languages.find(({ code }) => code === source);
    if (known === undefined || format !== 'html') return refuse(400, `${source} is not supported`);
    if (!known.targets.includes(target)) return refuse(400, `${target} is not supported`);
    return { body: { translatedText: q.map((text) => spoil(translateDecoded(text, target))) } };
  }

  const service = await startHttpStandIn(({ method, path, json }) => {
    if (method === 'GET' && path === '/languages') return { body: languages.map(withName) };
    if (method === 'POST' && path === '/translate') return translate(json as TranslateCall);
    return { status: 404, body: '<!doctype html><title>404 Not Found</title>' };
  });
  return { ...service, batches };
}

interface TranslateCall {
  q: string[];
  source: string;
  target: string;
  format?: string;
  api_key?: string;
}

const withName = (language: { code: string; targets: string[] }) => ({ ...language, name: language.code });

/** Entities of the text are decoded when it is read, and once more in the answer. */
function translateDecoded(html: string, target: string): string {
  const read = html
    .split(/(<[^<>]*>)/)
    .map((piece) => (piece.startsWith('<') ? piece : decodeEntities(piece).replaceAll('<', '\uE000')))
    .join('');
  return translateHtml(read, target).replaceAll('\uE000', '<');
}

/** `npx tsx tests/support/libretranslate-stand-in.ts`, to try the translator by hand. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startLibreTranslateStandIn();
  console.log(`LIBRETRANSLATE_URL=${url}`);
}
