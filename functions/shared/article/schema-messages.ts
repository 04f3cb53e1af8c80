import en from 'zod/v4/locales/en.js';

/** What zod/mini, which comes without words, says of a value that is wrong. Given to every `safeParse`. */
export const SCHEMA_MESSAGES = { error: en().localeError };
