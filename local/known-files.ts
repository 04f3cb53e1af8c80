import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonFile } from './read-json-file.ts';

/** The articles' files a content folder had when it was last taken in, so that one that is gone is missed. */
export interface KnownFiles {
  read(): Promise<string[]>;
  write(paths: readonly string[]): Promise<void>;
  add(path: string): Promise<void>;
}

/** Each content folder taken into a data folder has a list of its own: `.content/<hash of its path>.json`. */
export function createKnownFiles(data: string, content: string): KnownFiles {
  const folder = join(data, '.content');
  const name = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const path = join(folder, `${name}.json`);

  const read = async () => ((await readJsonFile(path)) ?? []) as string[];
  const write = async (paths: readonly string[]) => {
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(paths));
    await rename(`${path}.new`, path);
  };
  return {
    ...{ read, write },
    async add(added) {
      const paths = await read();
      if (!paths.includes(added)) await write([...paths, added]);
    },
  };
}
