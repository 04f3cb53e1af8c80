import type { Language } from '../article/language.ts';
import type { Version } from '../article/version.ts';

/** Languages that there are models for (cli/models/manifest.json); each pair of them, some by way of English. */
export const MODEL_LANGUAGES: readonly Language[] = ['ar', 'en', 'fr'];

/** The models that translate a pair. */
export function modelsFor(sourceLanguage: Language, targetLanguage: Language): string[] {
  const isDirect = sourceLanguage === 'en' || targetLanguage === 'en';
  if (isDirect) return [`${sourceLanguage}-${targetLanguage}`];
  return [`${sourceLanguage}-en`, `en-${targetLanguage}`];
}

type Untranslated = Pick<Version, 'sourceLanguage' | 'language' | 'held' | 'findings' | 'segments'>;

/**
 * The two commands that would have these versions translated on this computer; none where no version lacks a machine,
 * or where there are no models for their languages.
 */
export function localEngineCommands(versions: readonly Untranslated[]): string[] {
  return commandsFor(versions.filter(lacksMachine));
}

/** As {@link localEngineCommands}, for versions that are known to lack a machine. */
export function commandsFor(lacking: readonly Pick<Version, 'sourceLanguage' | 'language'>[]): string[] {
  const needed = lacking.flatMap(({ sourceLanguage, language }) =>
    [sourceLanguage, language].every((one) => MODEL_LANGUAGES.includes(one))
      ? modelsFor(sourceLanguage, language)
      : [],
  );
  if (needed.length === 0) return [];
  const models = [...new Set(needed)].sort().join(' ');
  return [`npm run -s dragoman -- models add ${models}`, 'npm start -- --translator local'];
}

/**
 * Held for want of a translation, and not because a machine failed, gave the original back, or the text is not in the
 * language it says.
 */
export function lacksMachine({ held, findings, segments }: Untranslated): boolean {
  if (!held || findings.some(({ check }) => check === 'translator' || check === 'source-language'))
    return false;
  return findings.some(
    ({ check, segment }) => check === 'untranslated' && segments[segment ?? -1]?.origin !== 'machine',
  );
}
