import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Of the tags in a folder's data Eleventy makes its lists: they are no topics. The rest says how a page is made. */
const NOT_OF_TEXTS = /^(?:layout|permalink|tags|eleventy.*|pagination|templateEngineOverride)$/;
const PLAIN_KEY = /^[A-Za-z_][\w-]*$/;

/**
 * What Eleventy's folders say of the texts in them: `posts/posts.json` and `posts/posts.11tydata.json`
 * (https://www.11ty.dev/docs/data-template-dir/). The folder nearest to a text counts first.
 * @throws naming the file, if it is not JSON.
 */
export async function readDirectoryData(
  folder: string,
  paths: readonly string[],
): Promise<(path: string) => Record<string, unknown>> {
  const byFolder = new Map<string, Record<string, unknown>>();
  for (const path of paths) {
    const [, name] = /^(.+?)(?:\.11tydata)?\.json$/.exec(basename(path)) ?? [];
    const place = dirname(path);
    if (name === undefined || name !== basename(place)) continue;
    byFolder.set(place, {
      ...byFolder.get(place),
      ...ofTexts(path, await readFile(join(folder, path), 'utf8')),
    });
  }
  return (path) => {
    const around: string[] = [];
    for (let place = dirname(path); place !== '.'; place = dirname(place)) around.push(place);
    return Object.assign({}, ...around.reverse().map((place) => byFolder.get(place) ?? {}));
  };
}

function ofTexts(path: string, text: string): Record<string, unknown> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not valid JSON`, { cause });
  }
  const entries = Object.entries(typeof data === 'object' && data !== null ? data : {});
  return Object.fromEntries(entries.filter(([key]) => PLAIN_KEY.test(key) && !NOT_OF_TEXTS.test(key)));
}
