import * as z from 'zod/mini';
import { TranslationError } from '../../translation-error.ts';

/** A language of `GET /languages`. Servers before 1.3.9 do not say into which ones they translate it. */
const serverLanguage = z.object({ code: z.string(), targets: z.optional(z.array(z.string())) });

export type ServerLanguage = z.infer<typeof serverLanguage>;

/** @throws where the answer is no such list: another program listens there. */
export function parseLanguages(json: unknown, base: URL): ServerLanguage[] {
  const result = z.array(serverLanguage).safeParse(json);
  if (result.success) return result.data;
  throw new TranslationError(`what answers at ${base.origin} is no LibreTranslate (LIBRETRANSLATE_URL)`);
}

const translations = z.object({ translatedText: z.array(z.string()) });

/** Of an answer to `POST /translate`. */
export function parseTranslations(json: unknown): string[] | undefined {
  const result = translations.safeParse(json);
  return result.success ? result.data.translatedText : undefined;
}
