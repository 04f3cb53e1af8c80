import { refusal } from '../../shared/lambda/http/problem.ts';
import { PICTURE_BYTES, PICTURES_OF_ARTICLE } from '../../shared/pictures/picture-limits.ts';
import { isPictureFile } from '../../shared/pictures/picture-name.ts';
import { articleIdProblem, inboxFolder, inboxKey } from '../../shared/store/keys.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { ListedObject, ObjectReader } from '../../shared/store/object-store.ts';
import type { PictureUpload } from './picture-upload.ts';
import { readPictureName } from './read-picture-name.ts';

/** What a picture may be kept as, by the ending of its name. */
const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
};
export const PICTURE_TYPES = [...new Set(Object.values(TYPES))];

export interface AskedPicture {
  articleId: string;
  name: string;
  /** By the ending if absent. */
  type?: string | undefined;
  /** If it is known before the picture comes. */
  bytes?: number | undefined;
}

/**
 * Where a picture goes, also of an article that is still to come: a text whose picture is there already is published
 * with it at once.
 * @throws a refusal if it may not go there.
 */
export async function placePicture(asked: AskedPicture, store: ObjectReader): Promise<PictureUpload> {
  const articleId = asked.articleId.normalize('NFC');
  const problem = articleIdProblem(articleId);
  if (problem !== undefined) throw refusal(404, problem);
  const name = readPictureName(asked.name);
  const type = asked.type ?? TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? '';
  if (!PICTURE_TYPES.includes(type)) {
    throw refusal(415, `the type says ${JSON.stringify(type)}; taken are ${PICTURE_TYPES.join(', ')}`);
  }
  checkPictureSize(name, asked.bytes);
  await refuseNeighbours(articleId, name, store);
  return { articleId, name, type, key: inboxKey(articleId, name) };
}

/** @throws a refusal of what is empty or larger than is taken. */
export function checkPictureSize(name: string, bytes = 1): void {
  if (bytes < 1) throw refusal(400, `${JSON.stringify(name)} is empty`);
  if (bytes <= PICTURE_BYTES) return;
  throw refusal(
    413,
    `${JSON.stringify(name)} has ${bytes} bytes; up to ${PICTURE_BYTES} are taken: save it smaller, 2560 pixels across are enough`,
  );
}

export interface InboxPicture extends Pick<ListedObject, 'size' | 'lastModified'> {
  name: string;
}

/** What lies beside an article's texts, by name. */
export async function listInboxPictures(articleId: string, store: ObjectReader): Promise<InboxPicture[]> {
  const folder = inboxFolder(articleId);
  const pictures: InboxPicture[] = [];
  for await (const { key, size, lastModified } of listAll(store, folder)) {
    const name = key.slice(folder.length);
    if (isPictureFile(name)) pictures.push({ name, size, lastModified });
    if (pictures.length > PICTURES_OF_ARTICLE) break;
  }
  return pictures;
}

async function refuseNeighbours(articleId: string, name: string, store: ObjectReader): Promise<void> {
  const pictures = await listInboxPictures(articleId, store);
  if (pictures.some((picture) => picture.name === name)) return;
  const alike = pictures.find((picture) => fold(picture.name) === fold(name));
  if (alike !== undefined) {
    // One file on a Mac, two in the bucket.
    throw refusal(
      409,
      `inbox/${articleId}/${alike.name} is there in other letters; send the picture under that name`,
    );
  }
  if (pictures.length < PICTURES_OF_ARTICLE) return;
  throw refusal(409, `${articleId} has ${PICTURES_OF_ARTICLE} pictures, the most that an article may have`);
}

const fold = (name: string) => name.normalize('NFC').toLowerCase();
