import { stat } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path/posix';
import {
  isPictureFile,
  pictureNameOf,
  pictureNameOfFile,
} from '../../functions/shared/pictures/picture-name.ts';
import type { PostPicture, System } from './post.ts';

const ENDING = String.raw`\.(?:jpe?g|png|webp|gif)`;
/** What Jekyll puts before an address. */
const BASE = String.raw`(?:\{\{[^}\n]{0,100}\}\}[ \t]*)?`;
/** Where texts name files: in Markdown, quotes, wiki embeds, and plain values of YAML and TOML. */
const NAMED = new RegExp(
  [
    String.raw`\]\(\s*<?${BASE}(?<link>[^)>\n"{][^)>\n"]{0,500}?${ENDING})(?=[>\s)])`,
    String.raw`["']${BASE}(?<quoted>[^"'\n{][^"'\n]{0,500}?${ENDING})(?=["'])`,
    String.raw`!\[\[(?<embed>[^\]|\n]{1,500}?${ENDING})(?=[\]|])`,
    String.raw`^[ \t]*(?:-[ \t]+)?(?:[\w.-]+[ \t]*:[ \t]*)?(?<line>[^\s"'#{[:][^\n"'#:]{0,500}?${ENDING})(?=[ \t]*$)`,
    String.raw`[{,][ \t]*[\w.-]+:[ \t]*(?<flow>[^\s"'{}[\],:][^"'{}[\],\n:]{0,500}?${ENDING})(?=[ \t]*[,}])`,
  ].join('|'),
  'gimdu',
);

/** Below a site's folder, what its pages call `/`. */
const ROOTS: Partial<Record<System, string[]>> = {
  hugo: ['static', 'assets', 'content'],
  jekyll: ['.'],
  astro: ['public', 'src'],
  eleventy: ['.', 'public', 'src'],
  obsidian: ['.'],
};

export interface GatherOptions {
  /** Of the site. */
  folder: string;
  /** Of the text, below it. */
  path: string;
  system: System;
  /** All files that were listed there. */
  all: readonly string[];
  /** The names that pictures of the article have, in lower case (some disks know no other), with the files they are of; it is added to. */
  taken: Map<string, string>;
}

export interface GatheredPictures {
  /** With the names that its pictures will have beside it. */
  text: string;
  pictures: PostPicture[];
  /** Named as files of the site, and not found. */
  missing: string[];
}

/** The pictures of the site that a text names, which are to stand beside it. */
export async function gatherPictures(text: string, options: GatherOptions): Promise<GatheredPictures> {
  const pictures = new Map<string, PostPicture>();
  const missing = new Set<string>();
  let [written, end] = ['', 0];
  for (const match of text.matchAll(NAMED)) {
    const [kind, range] =
      Object.entries(match.indices?.groups ?? {}).find(([, at]) => at !== undefined) ?? [];
    if (range === undefined) continue;
    const address = text.slice(...range);
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) continue;
    const from = await findFile(address, options);
    if (from === undefined) {
      missing.add(address);
      continue;
    }
    const name = nameFor(from, options.taken);
    pictures.set(name, { from, name });
    written += text.slice(end, range[0]) + (kind === 'link' ? encodeURI(name) : name);
    end = range[1];
  }
  return { text: written + text.slice(end), pictures: [...pictures.values()], missing: [...missing] };
}

/** Below the site's folder; nothing outside of it is ever read. */
async function findFile(
  address: string,
  { folder, path, system, all }: GatherOptions,
): Promise<string | undefined> {
  const plain = decode(address.trim());
  const places = plain.startsWith('/')
    ? (ROOTS[system] ?? []).map((root) => join(root, plain))
    : [join(dirname(path), plain), ...(ROOTS[system] ?? []).map((root) => join(root, plain))];
  for (const place of places.map(normalize)) {
    if (place.startsWith('..') || place.startsWith('/') || !isPictureFile(place)) continue;
    if ((await stat(join(folder, place)).catch(() => undefined))?.isFile()) return place;
  }
  // Obsidian finds a file by its name, wherever it is.
  return system === 'obsidian' ? all.find((other) => basename(other) === basename(plain)) : undefined;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Its own, unless another picture of the article has that already. */
function nameFor(from: string, taken: Map<string, string>): string {
  const own = pictureNameOfFile(basename(from));
  const [, stem = own, ending = ''] = /^(.*)(\.[^.]*)$/s.exec(pictureNameOf(own) ?? 'picture.jpg') ?? [];
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${stem}${ending}` : `${stem}-${count}${ending}`;
    const key = name.toLowerCase();
    if ((taken.get(key) ?? from) !== from) continue;
    taken.set(key, from);
    return name;
  }
}
