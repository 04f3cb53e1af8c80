import { PermanentTranslationError, QuotaReachedError, TranslationError } from '../../translation-error.ts';
import { saidBy } from '../http/said-by.ts';
import type { ServiceAnswer } from '../http/service.ts';

/**
 * `Slowdown: 60 per 1 minute`, without a Retry-After: that of a minute is waited for. Beyond it, what a key may ask for is
 * used up (flask-limiter's words).
 */
const LONG_PERIOD = /\bper \d+ (?:hour|day|month|year)/i;
/** Of texts in a request, or of characters in a text. */
const TOO_MUCH = /exceeds text limit/i;
const ASKS_FOR_KEY = /api key/i;

export function isPeriodUsedUp({ status, json }: ServiceAnswer): boolean {
  return status === 402 || (status === 429 && LONG_PERIOD.test(wordsOf(json)));
}

export function isTooMuch({ status, json }: ServiceAnswer): boolean {
  return status === 413 || (status === 400 && TOO_MUCH.test(wordsOf(json)));
}

/** What a refused request means for who asked. */
export function explainServerRefusal(
  answer: ServiceAnswer,
  { host }: URL,
  key: string | undefined,
): TranslationError {
  const subject = `LibreTranslate at ${host}`;
  const { status } = answer;
  const said = saidBy(answer, key);
  if (isPeriodUsedUp(answer)) return new QuotaReachedError(`a quota of ${subject} is used up: ${said}`);
  if (ASKS_FOR_KEY.test(wordsOf(answer.json)) || status === 401) {
    const what = key === undefined ? 'asks for a key' : 'does not take the key';
    return new PermanentTranslationError(`${subject} ${what}, set LIBRETRANSLATE_API_KEY: ${said}`);
  }
  // 403 is also said to who asked too often, for a while.
  if (status === 403 || status === 408 || status === 429 || status >= 500) {
    return new TranslationError(`${subject} failed: ${said}`, { unpaid: true });
  }
  const where =
    status === 404 || status === 405 ? 'has nothing there, check LIBRETRANSLATE_URL' : 'does not take this';
  return new PermanentTranslationError(`${subject} ${where}: ${said}`);
}

function wordsOf(json: unknown): string {
  const error = typeof json === 'object' && json !== null && 'error' in json ? json.error : undefined;
  return typeof error === 'string' ? error : '';
}
