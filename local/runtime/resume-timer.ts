import { resumeTranslations } from '../../functions/translate/resume-translations.ts';
import type { Runtime } from './runtime.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Looks every hour whether articles that wait for the characters of a new day can go on. @returns what stops it. */
export function startResumeTimer({ store, site }: Runtime, onError: (cause: Error) => void): () => void {
  const timer = setInterval(() => {
    resumeTranslations({ store, site }).catch(onError);
  }, HOUR_MS);
  return () => clearInterval(timer);
}
