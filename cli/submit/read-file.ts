import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { parseLanguage } from '../../functions/shared/article/language.ts';
import { articleIdProblem } from '../../functions/shared/store/keys.ts';
import type { Letter } from './letter.ts';

const MEDIA_TYPES: Record<string, string> = {
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.json': 'application/json',
};

/**
 * `harbour.md` is the article harbour in the language it says; `harbour/fr.md` the same in French. What a JSON
 * file or a caller says counts before the names.
 * @throws if it is no file that could be taken.
 */
export async function readLetter(path: string): Promise<Letter> {
  const extension = extname(path).toLowerCase();
  const contentType = MEDIA_TYPES[extension];
  if (contentType === undefined) {
    throw new Error(
      `${path} ends in ${extension || 'nothing'}; taken are ${Object.keys(MEDIA_TYPES).join(', ')}`,
    );
  }
  const body = await readFile(path);
  return { contentType, body, ...(saysItsId(contentType, body) ? {} : namesIn(resolve(path))) };
}

function saysItsId(contentType: string, body: Buffer): boolean {
  if (contentType !== MEDIA_TYPES['.json']) return false;
  try {
    return Object.hasOwn(Object(JSON.parse(body.toString('utf8'))), 'id');
  } catch {
    // For the desk to refuse.
    return false;
  }
}

function namesIn(path: string): Pick<Letter, 'id' | 'language'> {
  const stem = basename(path, extname(path));
  const language = parseLanguage(stem);
  const id = (language === undefined ? stem : basename(dirname(path))).normalize('NFC');
  return {
    ...(articleIdProblem(id) === undefined && { id }),
    language,
  };
}
