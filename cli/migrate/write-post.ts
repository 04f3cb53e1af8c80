import { constants, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path/posix';
import type { Post } from './post.ts';

interface WriteOptions {
  /** Of the site. */
  folder: string;
  content: string;
  /** Whether its pictures come too. */
  withPictures: boolean;
}

/**
 * Writes a text and the pictures beside it, these first. What somebody else wrote in the place of one of them is left
 * alone; then nothing of the post is written, or its text would show another's picture.
 * @returns What stands in the way.
 */
export async function writePost(
  post: Post,
  { folder, content, withPictures }: WriteOptions,
): Promise<string[]> {
  const place = join('articles', post.id);
  const ways: string[] = [];
  const path = join(place, post.file);
  const hasText = await whatIsAt(join(content, path), Buffer.from(post.text));
  if (hasText === 'another') ways.push(`another text is in ${path}`);
  const toCopy: [from: string, to: string][] = [];
  for (const { from, name } of withPictures ? (post.pictures ?? []) : []) {
    const beside = join(place, name);
    const has = await whatIsAt(join(content, beside), await readFile(join(folder, from)));
    if (has === 'another') ways.push(`another picture is in ${beside}`);
    if (has === 'nothing') toCopy.push([join(folder, from), join(content, beside)]);
  }
  if (ways.length > 0) return ways;
  await mkdir(join(content, place), { recursive: true });
  for (const [from, to] of toCopy) await copyFile(from, to, constants.COPYFILE_EXCL);
  if (hasText === 'nothing') await writeFile(join(content, path), post.text, { flag: 'wx' });
  return [];
}

async function whatIsAt(path: string, body: Uint8Array): Promise<'nothing' | 'the same' | 'another'> {
  const stored = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
  });
  if (stored === undefined) return 'nothing';
  return stored.equals(body) ? 'the same' : 'another';
}
