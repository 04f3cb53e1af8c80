import { PermanentTranslationError } from '../../translation-error.ts';
import { parseServiceAddress } from '../http/service-address.ts';
import type { OpenAiOptions } from './openai-engine.ts';

type Variables = Partial<Record<'OPENAI_BASE_URL' | 'OPENAI_API_KEY' | 'OPENAI_MODEL', string>>;

const OPENAI = 'https://api.openai.com/v1';

/**
 * Which model, where, and with which key. Who has one has an account there, so that what is sent counts as paid; a server
 * of one's own has none.
 * @param readKey in place of a key among the variables.
 * @throws where no model is named, or neither a key nor a server.
 */
export function openAiOptionsFrom(
  { OPENAI_BASE_URL: address, OPENAI_API_KEY: key, OPENAI_MODEL: model }: Variables,
  readKey = key ? async () => key : undefined,
): OpenAiOptions {
  if (!model)
    throw new PermanentTranslationError('the translator "openai" needs OPENAI_MODEL, the name of a model');
  if (!address && readKey === undefined) {
    const message =
      'the translator "openai" needs OPENAI_API_KEY, or OPENAI_BASE_URL of a server that asks for no key';
    throw new PermanentTranslationError(message);
  }
  const base = parseServiceAddress('OPENAI_BASE_URL', address || OPENAI);
  return { base, model, readKey, paid: readKey !== undefined };
}
