import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { parseLanguage } from '../../functions/shared/article/language.ts';
import { isPictureOfAnyKind } from '../../functions/shared/pictures/list-inbox.ts';
import { letOthersRun } from '../../functions/shared/store/let-others-run.ts';
import { inboxKeyOf } from './inbox-key-of.ts';

/** A file of the content folder that is something to take in. */
export interface ContentFile {
  kind: 'article' | 'picture' | 'memory' | 'terminology' | 'page' | 'site' | 'feeds';
  /** Below the content folder, with `/`: `articles/<id>/en.md`. */
  path: string;
  /** ms */
  modifiedAt: number;
  /** Another one once it was written again (stat(2)): its number, times and size. */
  mark?: string;
}

/** What an author may have meant as an article; films and the like beside it are left alone. */
const WRITTEN = new Set([
  '',
  '.md',
  '.markdown',
  '.mdx',
  '.txt',
  '.html',
  '.htm',
  '.json',
  '.xml',
  '.docx',
  '.odt',
  '.rtf',
  '.doc',
  '.pages',
  '.adoc',
  '.asciidoc',
  '.rst',
  '.org',
  '.textile',
]);

/** What a page that is no article may be written in. */
const PAGES = new Set(['.md', '.markdown', '.html', '.htm']);

/** Files of data and to download stand beside articles too; one in place of an article has its name. */
const WRITTEN_AS_LANGUAGE = new Set(['.pdf', '.yaml', '.yml', '.toml']);

/** Says what a path below the content folder is; `undefined` for what nothing takes in. */
export function kindOf(path: string): ContentFile['kind'] | undefined {
  const parts = path.split('/');
  const name = basename(path);
  if (parts.some((part) => part.startsWith('.')) || /[~#]$|^#|^4913$/.test(name)) return undefined;
  const extension = extname(name).toLowerCase();
  if (path === 'site.json') return 'site';
  if (path === 'feeds.json') return 'feeds';
  if (parts[0] === 'articles' && parts.length > 2 && isPictureOfAnyKind(name)) return 'picture';
  if (parts[0] === 'articles' && parts.length > 1) {
    const isNamed = parts.length > 2 && parseLanguage(basename(name, extname(name))) !== undefined;
    const isWritten = WRITTEN.has(extension) || (isNamed && WRITTEN_AS_LANGUAGE.has(extension));
    return isWritten ? 'article' : undefined;
  }
  if (parts[0] === 'pages' && parts.length === 3) return PAGES.has(extension) ? 'page' : undefined;
  if (parts[0] === 'memory' && extension === '.tmx') return 'memory';
  if (parts[0] === 'terminology' && parts.length === 2 && extension === '.csv') return 'terminology';
  return undefined;
}

/**
 * Everything to take in: what the stages read first, then pictures, then the articles, older files before newer ones, as
 * they would have arrived. Of two pictures that would have one name beside a text, the one nearer to it.
 * @throws if there is no such folder.
 */
export async function listContent(folder: string): Promise<ContentFile[]> {
  const found: ContentFile[] = [];
  const walk = async (path: string): Promise<void> => {
    await letOthersRun();
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() || (entry.isSymbolicLink() && (await isLinkedFolder(child)))) {
        await walk(child);
        continue;
      }
      const file = describeFile(folder, child);
      if (file !== undefined) found.push(file);
    }
  };
  await walk(folder);
  return withoutTwins(found).sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      a.modifiedAt - b.modifiedAt ||
      (a.path < b.path ? -1 : 1),
  );
}

export async function isLinkedFolder(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => undefined);
  return info?.isDirectory() === true && !leadsBack(path);
}

/** A link to a folder that it is in would be followed for ever. */
export function leadsBack(path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return false;
  const target = realOf(path);
  for (let above = dirname(path); target !== undefined; above = dirname(above)) {
    if (realOf(above) === target) return true;
    if (above === dirname(above)) return false;
  }
  return false;
}

/** `undefined` if it leads nowhere, or round in a circle. */
function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function withoutTwins(files: readonly ContentFile[]): ContentFile[] {
  const nearest = new Map<string, ContentFile>();
  for (const file of files.filter(({ kind }) => kind === 'picture')) {
    const key = inboxKeyOf(file.path);
    const other = nearest.get(key);
    if (other === undefined || isNearer(file.path, other.path)) nearest.set(key, file);
  }
  return files.filter((file) => file.kind !== 'picture' || nearest.get(inboxKeyOf(file.path)) === file);
}

/** Of two pictures that would have one name beside a text. */
export function isNearer(path: string, other: string): boolean {
  const [depth, depthOfOther] = [path, other].map((one) => one.split('/').length);
  return depth === depthOfOther ? path < other : (depth ?? 0) < (depthOfOther ?? 0);
}

/** What an article is made of. */
export const isOfArticle = ({ kind }: Pick<ContentFile, 'kind'>) => kind === 'article' || kind === 'picture';

const ORDER = ['site', 'feeds', 'page', 'terminology', 'memory', 'picture', 'article'];

/** Without anything under `articles/` it is most likely not the folder it was: moved away, or not mounted. */
export async function holdsArticles(folder: string): Promise<boolean> {
  const entries = await readdir(join(folder, 'articles')).catch(() => []);
  return entries.length > 0;
}

/** `undefined` if it is nothing to take in, or is gone by now. */
export async function findContentFile(folder: string, file: string): Promise<ContentFile | undefined> {
  return describeFile(folder, file);
}

function describeFile(folder: string, file: string): ContentFile | undefined {
  const path = pathBelow(folder, file);
  const kind = kindOf(path);
  const info = kind && statOf(file);
  if (!kind || !info?.isFile()) return undefined;
  const { ino, size, mtimeMs, ctimeMs } = info;
  return { kind, path, modifiedAt: mtimeMs, mark: [ino, size, mtimeMs, ctimeMs].join(' ') };
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** With `/`, whatever the system writes. */
export function pathBelow(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

/** `undefined` if it was removed since it was listed. */
export function readContentFile(folder: string, { path }: ContentFile): Promise<Buffer | undefined> {
  return readFile(join(folder, path)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
}
