import { PermanentTranslationError } from '../../translation-error.ts';
import { parseServiceAddress } from '../http/service-address.ts';
import type { LibreTranslateOptions } from './libretranslate-engine.ts';

type Variables = Partial<Record<'LIBRETRANSLATE_URL' | 'LIBRETRANSLATE_API_KEY', string>>;

/**
 * Where the server is, and with which key. Who has one has an account there, so that what is sent counts as paid.
 * @param readKey in place of a key among the variables.
 * @throws where no server is named.
 */
export function libreTranslateOptionsFrom(
  { LIBRETRANSLATE_URL: address, LIBRETRANSLATE_API_KEY: key }: Variables,
  readKey = key ? async () => key : undefined,
): LibreTranslateOptions {
  if (!address) {
    throw new PermanentTranslationError(
      'the translator "libretranslate" needs LIBRETRANSLATE_URL, the address of a server',
    );
  }
  const base = parseServiceAddress('LIBRETRANSLATE_URL', address);
  return { base, readKey, paid: readKey !== undefined };
}
