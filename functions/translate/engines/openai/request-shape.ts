import { saidBy } from '../http/said-by.ts';
import type { ServiceAnswer } from '../http/service.ts';
import { translationsSchema } from './chat-answer.ts';

/** Which of the fields are sent that not every server, or not every model, takes. */
export interface RequestShape {
  /** A schema with the number of texts, or without it, JSON of whatever form, or nothing. */
  format: 'counted_schema' | 'json_schema' | 'json_object' | 'none';
  /** How the most tokens of an answer are called: older models know the first name only, newer ones the second. */
  tokens: 'max_tokens' | 'max_completion_tokens' | 'none';
  temperature: boolean;
}

export const FIRST_SHAPE: RequestShape = {
  format: 'counted_schema',
  tokens: 'max_tokens',
  temperature: true,
};

const FORMATS: readonly RequestShape['format'][] = ['counted_schema', 'json_schema', 'json_object', 'none'];
const TOKENS: readonly RequestShape['tokens'][] = ['max_tokens', 'max_completion_tokens', 'none'];

/** Beside a text's own; some models think before they write. */
const TOKENS_BESIDE = 2_000;
/** Arabic in a vocabulary made for English. */
const TOKENS_A_CHARACTER = 4;

export function writeShape(
  { format, tokens, temperature }: RequestShape,
  texts: readonly { characters: number }[],
): object {
  const characters = texts.reduce((sum, text) => sum + text.characters, 0);
  const count = format === 'counted_schema' ? texts.length : undefined;
  const schema = { name: 'translations', strict: true, schema: translationsSchema(count) };
  return {
    ...(format.endsWith('_schema') && { response_format: { type: 'json_schema', json_schema: schema } }),
    ...(format === 'json_object' && { response_format: { type: 'json_object' } }),
    // A model that does not find an end costs no more than that.
    ...(tokens !== 'none' && { [tokens]: TOKENS_BESIDE + TOKENS_A_CHARACTER * characters }),
    ...(temperature && { temperature: 0 }),
  };
}

/** A request that is not understood; 501 is said by some to a grammar. */
const NOT_TAKEN = new Set([400, 422, 501]);

/**
 * What to send in place of a request that the server does not take: without the field its words name, or else in a
 * simpler format. `undefined` where nothing is left to leave out.
 */
export function simplerShape(answer: ServiceAnswer, shape: RequestShape): RequestShape | undefined {
  if (!NOT_TAKEN.has(answer.status)) return undefined;
  const said = saidBy(answer, undefined);
  if (/max_tokens|max_completion_tokens|in the completion/i.test(said) && shape.tokens !== 'none') {
    return { ...shape, tokens: next(TOKENS, shape.tokens, 'none') };
  }
  if (/temperature/i.test(said) && shape.temperature) return { ...shape, temperature: false };
  if (shape.format === 'none' || isTooLong(answer)) return undefined;
  return { ...shape, format: next(FORMATS, shape.format, 'none') };
}

/** More than the model can hold; a part of it may be well. */
export function isTooLong(answer: ServiceAnswer): boolean {
  if (answer.status === 413) return true;
  return (
    NOT_TAKEN.has(answer.status) &&
    /context[ _-](?:length|size|window)|prompt is too long/i.test(saidBy(answer, undefined))
  );
}

function next<T>(all: readonly T[], one: T, last: T): T {
  return all[all.indexOf(one) + 1] ?? last;
}
