import { parseLanguage } from '../../functions/shared/article/language.ts';
import { isPictureOfAnyKind } from '../../functions/shared/pictures/list-inbox.ts';
import { pictureNameOfFile } from '../../functions/shared/pictures/picture-name.ts';

const FLAT = /^(.+?)((?:\.[a-z]{2,3}(?:[-_][a-z0-9]+)*)?)\.(md|markdown|mdx|html?|json)$/i;

/** Folders below an article's that hold its pictures and nothing else (Hugo's page bundles, Obsidian). */
const PICTURE_FOLDER =
  /^(?:_?(?:images?|img|imgs|pictures?|pics|photos?|media|assets|figures|attachments))$/i;

/**
 * Where an article's file goes. `articles/<id>/<file>` goes to `inbox/<id>/<file>`; other systems have other layouts, and an
 * article's id is then what tells it from the others:
 *
 * - `articles/2026-03-02-ferry.fr.md` -> `inbox/2026-03-02-ferry/index.fr.md`
 * - `articles/2026/03/ferry/en.md` -> `inbox/2026-03-ferry/en.md`
 * - `articles/_index.md` -> `inbox/index/_index.md`
 * - `articles/ferry/images/quay.jpg` -> `inbox/ferry/quay.jpg`
 * - `articles/fr/2026/ferry.md` -> `inbox/2026-ferry/fr.md`, if the first folder is a language and the file's name is none
 */
export function inboxKeyOf(path: string): string {
  const [, ...parts] = path.split('/');
  const file = parts.at(-1) ?? '';
  const folders = parts.slice(0, -1);
  if (isPictureOfAnyKind(file)) return pictureKey(folders, file);
  const [, stem = '', ending = '', extension] = FLAT.exec(file) ?? [];
  if (extension === undefined) return `inbox/${[folders.join('-'), file].filter(Boolean).join('/')}`;
  const [first = '', ...rest] = folders;
  const isLanguageFolder = /^[a-z]{2}(?:[-_][a-z0-9]+)*$/i.test(first) && parseLanguage(first) !== undefined;
  if (isLanguageFolder && parseLanguage(stem) === undefined && stem !== 'index') {
    return `inbox/${[...rest, stem].join('-')}/${first}.${extension}`;
  }
  if (folders.length > 0) return `inbox/${folders.join('-')}/${file}`;
  // The page of the whole site in Hugo; no folder is there that could be its id.
  if (/^_?index$/i.test(stem)) return `inbox/index/${file}`;
  // Nothing but a language names no article.
  if (parseLanguage(stem) !== undefined || /^readme$/i.test(stem)) return `inbox/${file}`;
  return `inbox/${stem}/index${ending}.${extension}`;
}

/** Beside the texts, in whichever folder of theirs it is. macOS writes an accent as a sign of its own. */
function pictureKey(folders: readonly string[], file: string): string {
  const own =
    folders.length > 1 && PICTURE_FOLDER.test(folders.at(-1) ?? '') ? folders.slice(0, -1) : folders;
  return `inbox/${[own.join('-'), pictureNameOfFile(file)].filter(Boolean).join('/')}`;
}
