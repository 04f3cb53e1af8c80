import type { StandingPage } from '../shared/article/settings/standing-page.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import { withoutUnmade } from '../shared/pictures/without-unmade.ts';
import { articleIdProblem } from '../shared/store/keys.ts';
import { ALL_READERS } from './files/all-readers.ts';
import { parseFile } from './files/parse-file.ts';

/** Each is a link below every page. */
const PAGE_LIMIT = 12;

/** `pages/<id>/<language>.md` of the content folder. */
export interface PageFile {
  /** Below the content folder, with `/`. */
  path: string;
  body: Uint8Array;
}

/**
 * The pages of a content folder that are no articles, by id, as readers get them. They are read as articles are, and what
 * would run is refused; drafts and languages that are none of the site's are left out.
 * @throws if one cannot be taken, naming its file and the reason.
 */
export function parseStandingPages(
  files: readonly PageFile[],
  { languages, timeZone }: Pick<SiteConfig, 'languages' | 'timeZone'>,
): StandingPage[] {
  const pages = new Map<string, StandingPage>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const { id, language, isShown, text } = parsePage(file, timeZone);
    if (!isShown || !languages.includes(language)) continue;
    const page = pages.get(id) ?? { id, versions: {} };
    if (Object.hasOwn(page.versions, language)) throw new Error(`${file.path}: ${language} has another file`);
    pages.set(id, { id, versions: { ...page.versions, [language]: text } });
  }
  if (pages.size > PAGE_LIMIT) {
    throw new Error(`pages/ holds ${pages.size} pages, and every page leads to ${PAGE_LIMIT} at most`);
  }
  return [...pages.values()];
}

function parsePage({ path, body }: PageFile, timeZone: string) {
  const [, id = '', file = ''] = /^pages\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const problem = file === '' ? 'a page is pages/<id>/<language>.md' : articleIdProblem(id);
  if (problem !== undefined) throw new Error(`${path}: ${problem}`);
  const [, name = file, extension = ''] = /^(.*)\.([^.]*)$/.exec(file) ?? [];
  const given = { articleId: id, file, name, extension: extension.toLowerCase(), size: body.length, body };
  try {
    const parsed = parseFile(
      { ...given, receivedAt: new Date(0) },
      { timeZone, isAlone: false, readers: ALL_READERS },
    );
    const { title, summary, bodyHtml } = parsed.content;
    return {
      id,
      language: parsed.language,
      isShown: parsed.fields.draft !== true && parsed.fields.withdrawn !== true,
      // They have no pictures of their own.
      text: { title, bodyHtml: withoutUnmade(bodyHtml), ...(summary !== undefined && { summary }) },
    };
  } catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}`, { cause });
  }
}
