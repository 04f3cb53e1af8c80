import type { Language } from '../language.ts';

/** A part of the newspaper: what stands under any of its topics, whose names differ from language to language. */
export interface Section {
  /** A part of its address. */
  id: string;
  /** In each language, or one for all. */
  name: Record<Language, string> | string;
  tags: string[];
}

/** A section's name for readers of a language, and the language that it is in, if that is told. */
export function sectionName(
  { name: names }: Pick<Section, 'name'>,
  wanted: Language,
  { defaultLanguage }: { defaultLanguage: Language },
): { text: string; language?: Language } {
  if (typeof names === 'string') return { text: names };
  const found = [wanted, defaultLanguage, ...Object.keys(names)].find((one) => Object.hasOwn(names, one));
  return found === undefined ? { text: '' } : { text: names[found] ?? '', language: found };
}
