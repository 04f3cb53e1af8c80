import type { Language } from '../../functions/shared/article/language.ts';
import { createMemoryTranslator } from '../../functions/translate/engines/memory/memory-translator.ts';
import type { LanguagePair } from '../../functions/translate/language-pair.ts';
import type { Translator } from '../../functions/translate/translator.ts';

/** Translates into one language; of the others, memory has what it has. */
export function onlyInto(language: Language, translator: Translator): Translator {
  const others = createMemoryTranslator();
  const isMeant = ({ targetLanguage }: LanguagePair) => targetLanguage === language;
  return {
    ...translator,
    engineFor: (pair) => (isMeant(pair) ? translator.engineFor?.(pair) : undefined),
    translate: (request) => (isMeant(request) ? translator : others).translate(request),
  };
}
