import type { Language } from '../../shared/article/language.ts';

/** `xml` is Atom, `json` is JSON Feed. */
export const changesPath = (language: Language, format: 'xml' | 'json') => `/${language}/changes.${format}`;
