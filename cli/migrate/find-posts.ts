import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { parseLanguage } from '../../functions/shared/article/language.ts';
import { adaptText } from './adapt-text.ts';
import { readDirectoryData } from './directory-data.ts';
import { gatherPictures } from './gather-pictures.ts';
import { idOf } from './id-of.ts';
import type { FoundPosts, Post, System } from './post.ts';
import { readExport } from './read-export.ts';

/** Where each system keeps its texts, below a site's folder; the folder itself if there is none of them. */
const ROOTS: Record<System, string[]> = {
  hugo: ['content'],
  jekyll: ['_posts', '_drafts'],
  astro: ['src/content', 'src/data'],
  eleventy: ['.'],
  wordpress: ['.'],
  ghost: ['.'],
  obsidian: ['.'],
};

const TEXT = /^(.+?)((?:\.[a-z]{2,3}(?:[-_][a-z0-9]+)*)?)\.(md|markdown|mdx)$/i;
const SKIPPED = /^(?:\..*|node_modules|_site|public|dist|templates?)$/i;

/** Texts in other forms, and programs that make or change them. */
const OTHER_TEXT =
  /\.(?:html?|njk|liquid|hbs|ejs|pug|webc|adoc|asciidoc|org|rst|textile|ipynb|docx?|11tydata\.[cm]?[jt]s|11ty\.[cm]?[jt]s)$/i;

/** Eleventy's own folders, and its home page. */
const OF_ELEVENTY =
  /(?:^|\/)_|^(?:src\/|content\/)?index\.md$|(?:^|\/)(?:eleventy\.config\.[cm]?js|\.eleventy\.js)$/;

/** The posts of a site's folder, in the order of their paths. */
export async function findPosts(folder: string, system: System): Promise<Post[]> {
  return (await findSite(folder, system)).posts;
}

export async function findSite(folder: string, system: System): Promise<FoundPosts> {
  const all = await listFiles(folder);
  const paths = system === 'eleventy' ? all.filter((path) => !OF_ELEVENTY.test(path)) : all;
  const defaultsOf = system === 'eleventy' ? await readDirectoryData(folder, paths) : () => ({});
  const unread: string[] = [];
  const roots = ROOTS[system].filter(
    (root) => root === '.' || paths.some((path) => path.startsWith(`${root}/`)),
  );
  const found: Post[] = [];
  const namesOf = new Map<string, Map<string, string>>();
  for (const path of paths) {
    const root = roots.length === 0 ? '.' : roots.find((one) => one === '.' || path.startsWith(`${one}/`));
    if (root === undefined) continue;
    const inside = root === '.' ? path : path.slice(root.length + 1);
    const read = () => readFile(join(folder, path), 'utf8');
    if (/\.json$/i.test(path) && (system === 'wordpress' || system === 'ghost')) {
      found.push(...readExport(path, await read()));
    } else {
      const place = placeOf(inside);
      if (place !== undefined) {
        const text = adaptText(await read(), {
          system,
          name: place.name,
          isDraft: root === '_drafts',
          defaults: defaultsOf(path),
        });
        const taken = namesOf.get(place.id) ?? new Map<string, string>();
        namesOf.set(place.id, taken);
        const gathered = await gatherPictures(text, { folder, path, system, all, taken });
        found.push({ from: path, id: place.id, file: place.file, ...gathered });
      } else if (OTHER_TEXT.test(path)) unread.push(path);
    }
  }
  return { posts: found, unread };
}

/** `posts/ferry.fr.md` and `posts/ferry/index.fr.md` are the French of `ferry`, `fr/posts/ferry.md` too. */
function placeOf(path: string): { id: string; file: string; name: string } | undefined {
  const folders = path.split('/').slice(0, -1);
  const [, stem = '', ending = '', extension = ''] = TEXT.exec(basename(path)) ?? [];
  if (extension === '' || /^(?:_index|readme)$/i.test(stem)) return undefined;
  const isMain = stem === 'index';
  const name = isMain ? (folders.at(-1) ?? stem) : stem;
  const language = folders.find(
    (part) => /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(part) && parseLanguage(part) !== undefined,
  );
  const file =
    language !== undefined && ending === '' ? `${language}.${extension}` : `index${ending}.${extension}`;
  return { id: idOf(name), file, name };
}

async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (path: string): Promise<void> => {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (SKIPPED.test(entry.name)) continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) await walk(child);
      else if (entry.isFile()) found.push(relative(folder, child).split(sep).join('/'));
    }
  };
  await walk(folder);
  return found.sort();
}
