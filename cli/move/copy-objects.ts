import { type Prefix, prefixes } from '../../functions/shared/store/keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import { mapAtOnce } from '../../functions/shared/store/map-at-once.ts';
import type { ListedObject, ObjectStore, StoredObject } from '../../functions/shared/store/object-store.ts';

/**
 * What is carried to another store, in the order in which it is put there: all that people said and what cannot be made
 * again, then what readers have (which keeps the times of its texts, and shows its pictures; each folder of media is named by
 * `pictures/` before anything is in it), and at last what wakes the stages. They make the rest, and know each article's original
 * and revision by its state.
 */
export const CARRIED: readonly Prefix[] = [
  prefixes.memory,
  prefixes.terminology,
  prefixes.said,
  prefixes.feeds,
  prefixes.articles,
  prefixes.pictures,
  prefixes.media,
  prefixes.published,
  prefixes.holds,
  prefixes.inbox,
];

export interface Copied {
  objects: number;
  bytes: number;
  /** Were there already, the same. */
  unchanged: number;
  /** Keys of objects that are there and say something else; they stay as they are. */
  conflicts: string[];
}

export interface CopyPorts {
  from: ObjectStore;
  to: ObjectStore;
  onPrefix(prefix: Prefix, count: number): void;
  /** What is put there in place of an object. As it is where absent. */
  adapt?(object: StoredObject): Promise<Uint8Array | string>;
}

/** Objects copied at once. */
const AT_ONCE = 16;
/** Listed before the next of them are copied. */
const CHUNK = 512;

/** Copies what is carried. Writes over nothing. */
export async function copyObjects(ports: CopyPorts): Promise<Copied> {
  const { from, onPrefix } = ports;
  const copied: Copied = { objects: 0, bytes: 0, unchanged: 0, conflicts: [] };
  for (const prefix of CARRIED) {
    let count = 0;
    let chunk: ListedObject[] = [];
    const flush = async () => {
      await mapAtOnce(chunk, AT_ONCE, ({ key }) => copyObject(key, ports, copied));
      count += chunk.length;
      chunk = [];
    };
    for await (const object of listAll(from, prefix)) {
      // Some programs put a key for a folder they make.
      if (object.key.endsWith('/')) continue;
      chunk.push(object);
      if (chunk.length === CHUNK) await flush();
    }
    await flush();
    if (count > 0) onPrefix(prefix, count);
  }
  return copied;
}

async function copyObject(key: string, { from, to, adapt }: CopyPorts, copied: Copied): Promise<void> {
  const object = await from.get(key);
  if (object === undefined) return;
  const body = adapt === undefined ? object.body : await adapt(object);
  if ((await to.put(key, body, { ifNoneMatch: '*' })) !== 'conflict') {
    copied.objects += 1;
    copied.bytes += object.body.byteLength;
    return;
  }
  const there = await to.get(key);
  if (there !== undefined && isSame(there, object)) copied.unchanged += 1;
  else copied.conflicts.push(key);
}

/** What is the store's own, or is there only while an article arrives. */
const OF_ITS_STORE: readonly string[] = ['arriving', 'inboxDigest', 'etag', 'making', 'cards', 'changes'];
const OWN_WORDS: readonly Prefix[] = [prefixes.articles, prefixes.pictures, prefixes.published];

/** A state may be half way: its files were not all there when an earlier attempt ended. ETags are others in each store. */
function isSame(there: StoredObject, object: StoredObject): boolean {
  if (Buffer.compare(there.body, object.body) === 0) return true;
  const hasOwn = OWN_WORDS.some((prefix) => object.key.startsWith(prefix));
  return hasOwn && withoutOwn(there) === withoutOwn(object);
}

function withoutOwn({ body }: StoredObject): string | undefined {
  try {
    return JSON.stringify(JSON.parse(new TextDecoder().decode(body)), (name, value) =>
      OF_ITS_STORE.includes(name) ? undefined : value,
    );
  } catch {
    return undefined;
  }
}
