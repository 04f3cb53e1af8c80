import type { Language } from '../shared/article/language.ts';

export const frontPath = (language: Language) => `/${language}/`;
export const articlePath = (language: Language, id: string) =>
  `/${language}/articles/${encodeURIComponent(id)}`;
export const anyLanguagePath = (id: string) => `/articles/${encodeURIComponent(id)}`;
export const tagPath = (language: Language, tag: string) => `/${language}/tags/${encodeURIComponent(tag)}`;
