import type { SourceChoice } from '../shared/article/article.ts';
import { type Language, parseLanguage } from '../shared/article/language.ts';
import { compareKeys } from '../shared/store/compare-keys.ts';
import { isArticleName } from './files/article-extensions.ts';
import type { InboxFile, ParsedFile } from './files/inbox-file.ts';
import type { InboxContents, SourceSettings } from './inbox-contents.ts';

/** A file that could be the original. */
export interface Candidate {
  file: InboxFile;
  language: Language;
  /** `undefined` if it could not be taken: the article then waits until it is put right. */
  parsed: ParsedFile | undefined;
}

export interface ChosenSource extends Candidate {
  /** Why this one, if there were several and no file says it. */
  chosenBy?: SourceChoice;
}

/**
 * The original of an article: the file that says `source: true`, else the one that the state names, else the one whose
 * language the site's settings put first. The order in which files came says nothing: a copy of a folder has another.
 */
export function chooseSource(contents: InboxContents): ChosenSource | undefined {
  const candidates = candidatesIn(contents);
  const stated = candidates.filter(({ parsed }) => parsed?.fields.source);
  if (stated.length === 1) return stated[0];
  const previous = previousSource(contents);
  if (stated.length > 1) {
    return stated.find(({ language }) => language === previous?.language) ?? first(stated, contents.site);
  }
  if (previous === undefined) return first(candidates, contents.site);
  return { ...previous, chosenBy: contents.before?.sourceChosenBy };
}

/** The file that was the original before, in whatever format, taken or not; `undefined` if it is gone. */
export function previousSource(contents: InboxContents): Candidate | undefined {
  const { before, rejected } = contents;
  if (before === undefined) return undefined;
  const { sourceLanguage: language, files } = before;
  const same = candidatesIn(contents).find((candidate) => candidate.language === language);
  if (same !== undefined) return same;
  // A broken `article.md` does not say its language any more.
  const file = rejected.find((one) => one.file === files[language]?.file);
  return file && { file, language, parsed: undefined };
}

/** Files that were taken, and those that were refused and are an article by their names. */
function candidatesIn({ taken, rejected }: InboxContents): Candidate[] {
  const refused = rejected.flatMap((file): Candidate[] => {
    const language = isArticleName(file) ? parseLanguage(file.name) : undefined;
    return language === undefined ? [] : [{ file, language, parsed: undefined }];
  });
  return [...taken.map((parsed) => ({ parsed, language: parsed.language, file: parsed.file })), ...refused];
}

function first(candidates: readonly Candidate[], settings: SourceSettings): ChosenSource | undefined {
  const order = languageOrder(settings);
  const place = ({ language }: Candidate) => {
    const found = order.findIndex(([preferred]) => preferred === language);
    return found < 0 ? order.length : found;
  };
  const [chosen, ...others] = [...candidates].sort(
    (a, b) => place(a) - place(b) || compareKeys(a.language, b.language),
  );
  if (chosen === undefined || others.every(({ language }) => language === chosen.language)) return chosen;
  return { ...chosen, chosenBy: order[place(chosen)]?.[1] ?? 'name' };
}

/** Languages by how likely an article is written in them, each with the setting that says so. */
function languageOrder({ sourceLanguage, defaultLanguage, languages }: SourceSettings) {
  const order: [Language, SourceChoice][] = [];
  if (sourceLanguage !== undefined) order.push([sourceLanguage, 'sourceLanguage']);
  order.push([defaultLanguage, 'defaultLanguage']);
  for (const language of languages) order.push([language, 'languages']);
  return order;
}
