import { ALL_READERS } from '../../functions/ingest/files/all-readers.ts';
import { isArticleName } from '../../functions/ingest/files/article-extensions.ts';
import { parseFile } from '../../functions/ingest/files/parse-file.ts';
import { Rejection } from '../../functions/shared/intake/rejection.ts';
import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import type { Post } from './post.ts';

/** As the ingest stage will judge it. */
export function describePost(
  post: Post,
  posts: readonly Post[],
  timeZone: string,
): { line: string; isTaken: boolean } {
  const { from, id, file, text } = post;
  const place = `articles/${id}/${file}`;
  const body = new TextEncoder().encode(text);
  const { name, extension } = parseInboxKey(`inbox/${id}/${file}`);
  const inboxFile = {
    articleId: id,
    file,
    name,
    extension,
    size: body.length,
    body,
    receivedAt: new Date(0),
  };
  const siblings = posts.filter((one) => one.id === id && isArticleName(parseInboxKey(one.file)));
  try {
    const { fields, content, language, notes } = parseFile(inboxFile, {
      timeZone,
      isAlone: siblings.length === 1,
      readers: ALL_READERS,
    });
    const date = fields.publishAt ?? fields.date ?? 'no date: it counts as new';
    const told = notes.map((note) => `\n  ${note}`).join('');
    return { line: `${from} -> ${place} (${language}, ${date}): ${content.title}${told}`, isTaken: true };
  } catch (cause) {
    if (!(cause instanceof Rejection)) throw cause;
    return { line: `${from} -> ${place}\n  cannot be taken: ${cause.message}`, isTaken: false };
  }
}
