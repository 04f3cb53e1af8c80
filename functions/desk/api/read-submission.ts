import type { HonoRequest } from 'hono';
import { type Language, parseLanguage } from '../../shared/article/language.ts';
import { refusal } from '../../shared/lambda/http/problem.ts';
import { hexHash } from '../../shared/store/hex-hash.ts';
import { articleIdProblem, inboxKey } from '../../shared/store/keys.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import { extensionFor } from './media-type.ts';
import type { Submission } from './submission.ts';

/** If neither the request nor the JSON says a language, ingest looks for one inside the file. */
const NAMELESS = 'article';

/**
 * What a request asks to put where. The text itself is judged by ingest, as every file in the inbox is.
 * @throws a refusal if it cannot be said where the text belongs, or it is no text.
 */
export async function readSubmission(request: HonoRequest): Promise<Submission> {
  const extension = extensionFor(request.header('Content-Type'), request.header('Content-Encoding'));
  const idempotencyKey = readIdempotencyKey(request.header('Idempotency-Key'));
  const body = new Uint8Array(await request.arrayBuffer());
  const text = decode(body);
  const fields = extension === 'json' ? readObject(text) : {};
  const articleId = request.query('id') ?? textOf(fields.id) ?? madeUpId(idempotencyKey ?? body);
  const name = languageOf(request, fields.language) ?? NAMELESS;
  return {
    ...placeOf(articleId.normalize('NFC'), `${name}.${extension}`),
    body,
    idempotencyKey,
  };
}

function placeOf(articleId: string, file: string): Pick<Submission, 'articleId' | 'inboxKey'> {
  const problem = articleIdProblem(articleId);
  if (problem !== undefined) throw refusal(400, problem);
  return { articleId, inboxKey: inboxKey(articleId, file) };
}

function decode(body: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    if (text.trim() !== '') return text;
  } catch (cause) {
    throw refusal(400, `the text is not valid UTF-8 (${(cause as Error).message})`);
  }
  throw refusal(400, 'the body is empty');
}

function readObject(text: string): { id?: unknown; language?: unknown } {
  const value = parseJson(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw refusal(400, 'the body is not a JSON object');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refusal(400, `the body is not JSON: ${(cause as Error).message}`);
  }
}

/** Numbers count as their text, as they do in the article's other fields. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).trim() || undefined;
}

function madeUpId(from: string | Uint8Array): string {
  return `sent-${hexHash(from, 16)}`;
}

/** What the JSON says is only looked at: if it is no language, ingest says so. */
function languageOf(request: HonoRequest, written: unknown): Language | undefined {
  const stated = request.query('language') ?? request.header('Content-Language');
  if (stated === undefined) return typeof written === 'string' ? parseLanguage(written) : undefined;
  const language = parseLanguage(stated);
  if (language !== undefined) return language;
  throw refusal(400, `${JSON.stringify(stated)} is not one language that can be translated from`);
}
