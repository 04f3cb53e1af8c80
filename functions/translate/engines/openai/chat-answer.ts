import * as z from 'zod/mini';

/** What of a chat completion is read; `refusal` is OpenAI's. */
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.nullish(z.string()),
        message: z.object({ content: z.nullish(z.string()), refusal: z.nullish(z.string()) }),
      }),
    )
    .check(z.minLength(1)),
});

const translations = z.object({ translations: z.array(z.object({ id: z.int(), text: z.string() })) });

/**
 * {@link translations} as a schema that servers hold the model to; within what OpenAI's strict mode takes.
 * @param count How many there must be, so that a small model finds an end; absent for servers that cannot count.
 */
export function translationsSchema(count: number | undefined): object {
  const item = {
    type: 'object',
    properties: { id: { type: 'integer' }, text: { type: 'string' } },
    required: ['id', 'text'],
    additionalProperties: false,
  };
  const limits = count === undefined ? {} : { minItems: count, maxItems: count };
  return {
    type: 'object',
    properties: { translations: { type: 'array', items: item, ...limits } },
    required: ['translations'],
    additionalProperties: false,
  };
}

/** The answer ended because there were too many tokens, or a filter cut it. */
const CUT = new Set(['length', 'content_filter']);

/** A model that was only told to write JSON often writes it so; words beside it are no answer to what was asked. */
const FENCE = /^```(?:json)?\s*\n([\s\S]*?)\n?```$/;

/**
 * The translations of the texts with the numbers from 1 on, all of them or none: an answer that is cut, refused or
 * chatty, or whose numbers are not the ones that were sent, does not tell which words are whose.
 * @returns `undefined` where it is no answer of a chat at all.
 */
export function readChatAnswer(json: unknown, count: number): (string | undefined)[] | undefined {
  const answer = completion.safeParse(json);
  if (!answer.success) return undefined;
  const none = Array.from({ length: count }, () => undefined);
  const [choice] = answer.data.choices;
  const { content, refusal } = choice?.message ?? {};
  if (!content || refusal || CUT.has(choice?.finish_reason ?? '')) return none;
  const texts = new Map(readTranslations(content).map(({ id, text }) => [id, text]));
  const found = none.map((_, place) => texts.get(place + 1));
  return texts.size === count && !found.includes(undefined) ? found : none;
}

/** None where a number is there twice. */
function readTranslations(content: string): { id: number; text: string }[] {
  const text = content.trim();
  const result = translations.safeParse(parse(FENCE.exec(text)?.[1] ?? text));
  if (!result.success) return [];
  const { translations: all } = result.data;
  return new Set(all.map(({ id }) => id)).size === all.length ? all : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
