import { PermanentTranslationError, QuotaReachedError, TranslationError } from '../../translation-error.ts';
import { saidBy } from '../http/said-by.ts';
import type { ServiceAnswer } from '../http/service.ts';

/** Of an error with 429 that no waiting helps (OpenAI, "Error codes"). */
const USED_UP = new Set(['insufficient_quota', 'billing_hard_limit_reached', 'billing_not_active']);

/** 402 is how others say it. */
export function isQuotaUsedUp({ status, json }: ServiceAnswer): boolean {
  return status === 402 || (status === 429 && codesIn(json).some((code) => USED_UP.has(code)));
}

export interface ChatService {
  /** As messages call it. */
  subject: string;
  model: string;
  key: string | undefined;
}

/** What a refused request means for who asked. */
export function explainChatRefusal(
  answer: ServiceAnswer,
  { subject, model, key }: ChatService,
): TranslationError {
  const { status } = answer;
  const said = saidBy(answer, key);
  const permanent = (what: string) => new PermanentTranslationError(`${subject} ${what}: ${said}`);
  if (isQuotaUsedUp(answer)) return new QuotaReachedError(`a quota of ${subject} is used up: ${said}`);
  if (status === 401 || status === 403) {
    return permanent(`${key === undefined ? 'asks for a key' : 'does not take the key'}, set OPENAI_API_KEY`);
  }
  if (status === 404 || status === 405) {
    const model_ = JSON.stringify(model);
    return permanent(`has no model ${model_} or no chat there, check OPENAI_MODEL and OPENAI_BASE_URL`);
  }
  if (status === 408 || status === 429 || status >= 500) {
    return new TranslationError(`${subject} failed: ${said}`, { unpaid: true });
  }
  return permanent(`does not take this for the model ${JSON.stringify(model)}`);
}

/** `{"error": {"code": "insufficient_quota", "type": "insufficient_quota"}}` */
function codesIn(json: unknown): string[] {
  const error = typeof json === 'object' && json !== null && 'error' in json ? json.error : undefined;
  const { code, type } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  return [code, type].filter((one) => typeof one === 'string');
}
