import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ALL_READERS } from '../../functions/ingest/files/all-readers.ts';
import { parseFile } from '../../functions/ingest/files/parse-file.ts';
import { Rejection } from '../../functions/shared/intake/rejection.ts';
import { PICTURES_OF_ARTICLE } from '../../functions/shared/pictures/picture-limits.ts';
import { isPictureFile } from '../../functions/shared/pictures/picture-name.ts';
import { pictureNamesIn } from '../../functions/shared/pictures/picture-names-in.ts';
import { parseInboxKey } from '../../functions/shared/store/keys.ts';

export interface PictureToSend {
  /** As the text names it. */
  name: string;
  bytes: Buffer;
}

/**
 * The pictures that a text names and that stand beside it. None of a text that cannot be taken: the desk says why it cannot.
 * @param id Of the article, as far as it is known.
 */
export async function picturesBeside(path: string, id: string | undefined): Promise<PictureToSend[]> {
  const folder = dirname(resolve(path));
  const found: PictureToSend[] = [];
  for (const name of (await namesIn(path, id)).slice(0, PICTURES_OF_ARTICLE)) {
    const place = join(folder, name);
    const isFile = (await stat(place).catch(() => undefined))?.isFile() === true;
    if (isFile) found.push({ name, bytes: await readFile(place) });
  }
  return found;
}

async function namesIn(path: string, id: string | undefined): Promise<string[]> {
  const file = basename(path);
  const { name, extension } = parseInboxKey(`inbox/${file}`);
  const body = await readFile(path);
  const described = { file, name, extension, size: body.length, body, receivedAt: new Date(0) };
  try {
    const options = { timeZone: 'UTC', isAlone: true, readers: ALL_READERS };
    const { content } = parseFile({ ...described, articleId: id ?? saidIn(body) ?? name }, options);
    return pictureNamesIn(content).filter(isPictureFile);
  } catch (cause) {
    if (cause instanceof Rejection) return [];
    throw cause;
  }
}

/** The id that a JSON file says; its own word is all that is known of it then. */
function saidIn(body: Buffer): string | undefined {
  try {
    const { id } = Object(JSON.parse(body.toString('utf8')));
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
