import { idOf } from './id-of.ts';
import type { Post } from './post.ts';

type Json = Record<string, unknown>;

/** The posts in a JSON file: a list or one of WordPress' REST API, or a whole export of Ghost. */
export function readExport(path: string, text: string): Post[] {
  const found: unknown = JSON.parse(text);
  const data = recordOf(recordOf(listOf(recordOf(found).db)[0]).data);
  const posts =
    data.posts === undefined ? [found].flat() : listOf(data.posts).map((post) => joinGhost(post, data));
  return posts
    .map(recordOf)
    .filter((post) => post.title !== undefined && (post.type === undefined || post.type === 'post'))
    .map((post) => ({
      from: path,
      id: idOf(String(post.slug ?? post.id ?? recordOf(post.title).rendered ?? post.title)),
      file: 'index.json',
      text: `${JSON.stringify(post, undefined, 2)}\n`,
    }));
}

/** The text once more, in forms that only Ghost reads. */
const GHOSTS_OWN = new Set(['mobiledoc', 'lexical', 'plaintext', 'uuid', 'comment_id']);

/** Ghost keeps names beside its posts, in tables of their own. */
function joinGhost(post: unknown, data: Json): Json {
  const { id, ...whole } = recordOf(post);
  const plain = Object.fromEntries(Object.entries(whole).filter(([key]) => !GHOSTS_OWN.has(key)));
  const namesOf = (table: string, join: string, key: string) =>
    listOf(data[join])
      .map(recordOf)
      .filter(({ post_id }) => post_id === id)
      .map(
        (one) =>
          listOf(data[table])
            .map(recordOf)
            .find((row) => row.id === one[key])?.name,
      )
      .filter((name) => name !== undefined);
  const tags = namesOf('tags', 'posts_tags', 'tag_id');
  const authors = namesOf('users', 'posts_authors', 'author_id');
  return { ...plain, ...(tags.length > 0 && { tags }), ...(authors.length > 0 && { authors }) };
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
