import type { Language } from '../../../shared/article/language.ts';
import { indexTerms, type TermIndex } from '../../../shared/language/terminology/find-terms.ts';
import type { Term } from '../../../shared/language/terminology/term.ts';
import { TranslationError } from '../../translation-error.ts';
import { createService, type ServiceLimits } from '../http/service.ts';
import type { TextEngine, TranslationHints } from '../text-engine.ts';
import { readChatAnswer } from './chat-answer.ts';
import { explainChatRefusal, isQuotaUsedUp } from './explain-chat-refusal.ts';
import { FIRST_SHAPE, isTooLong, simplerShape, writeShape } from './request-shape.ts';
import { type ChatMessage, writeMessages } from './write-messages.ts';

export interface OpenAiOptions extends Partial<ServiceLimits> {
  /** With its version: `https://api.openai.com/v1/`. */
  base: URL;
  model: string;
  /** The key as it is now, where the service asks for one. */
  readKey?: (() => Promise<string>) | undefined;
  /** Whether its characters count as paid: of a service that asks for a key. */
  paid: boolean;
}

/** Some hundred words, so that a model on somebody's own computer writes them within the time. */
const LIMITS = { characters: 2_000, texts: 12 };

/** Such a model writes a few words a second. */
const CALL_MS = 240_000;

/** Languages in which one may be addressed formally. */
const FORMAL: readonly Language[] = ['ar', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'tr'];

/**
 * Translates by what OpenAI's chat completions have become: the interface of hosted models, and of Ollama, llama.cpp
 * and vLLM. The texts go as a JSON list and come back as one, or count as lost.
 */
export function createOpenAiEngine(options: OpenAiOptions): TextEngine {
  const { base, model, readKey, paid } = options;
  const name = 'the OpenAI-compatible service';
  const subject = `${name} at ${base.host}`;
  const service = createService({
    answerMs: CALL_MS,
    callMs: CALL_MS,
    ...options,
    name,
    isUsedUp: isQuotaUsedUp,
  });
  const termsOf = termIndexer();
  let shape = FIRST_SHAPE;

  async function ask(
    messages: readonly ChatMessage[],
    texts: readonly { characters: number }[],
    onThrottled: TranslationHints['onThrottled'],
  ) {
    const key = await readKey?.();
    const headers = key === undefined ? undefined : { Authorization: `Bearer ${key}` };
    let sent = shape;
    // Each turn leaves something out, so it ends.
    for (;;) {
      const body = { model, messages, stream: false, ...writeShape(sent, texts) };
      const answer = await service.post('chat/completions', body, headers, onThrottled);
      if (answer.status === 200) {
        shape = sent;
        return { json: answer.json };
      }
      const simpler = simplerShape(answer, sent);
      if (simpler !== undefined) sent = simpler;
      else if (isTooLong(answer) && texts.length > 1) return undefined;
      else throw explainChatRefusal(answer, { subject, model, key });
    }
  }

  return {
    name: 'openai',
    modelOf: async () => model,
    limits: LIMITS,
    markup: 'tags',
    terminology: true,
    formality: FORMAL,
    paid,
    atATime: 2,
    refusal: async () => undefined,
    async translate(texts, pair, { terms, formality, title, onThrottled }) {
      const index = termsOf(terms, pair.sourceLanguage);
      const messages = writeMessages({ ...pair, texts, terms: index, formality, title });
      const answer = await ask(messages, texts, onThrottled);
      // Alone they may be short enough.
      if (answer === undefined) return texts.map(() => undefined);
      const translations = readChatAnswer(answer.json, texts.length);
      if (translations !== undefined) return translations;
      throw new TranslationError(`${subject} failed: its answer cannot be read`);
    },
    async close() {},
  };
}

/** The list of an article's terms is the same for all of its requests. */
function termIndexer(): (terms: readonly Term[], language: Language) => TermIndex {
  let last: { terms: readonly Term[]; language: Language; index: TermIndex } | undefined;
  return (terms, language) => {
    if (last?.terms !== terms || last.language !== language) {
      last = { terms, language, index: indexTerms(terms, language) };
    }
    return last.index;
  };
}
