import { PermanentTranslationError } from '../../translation-error.ts';

/**
 * The address of a service that an operator runs or pays for, as its variable says it; paths are relative to it.
 * @param name The variable.
 * @throws where nothing can be asked there. A password in it is not told.
 */
export function parseServiceAddress(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new PermanentTranslationError(`${name} is not an address that begins with http:// or https://`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new PermanentTranslationError(
      `${name} holds a user name or password; a key has a variable of its own`,
    );
  }
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** An operation of a service, with the query of its address. */
export function operationAddress(base: URL, path: string): URL {
  const url = new URL(path, base);
  url.search = base.search;
  return url;
}
