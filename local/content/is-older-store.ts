import { prefixes } from '../../functions/shared/store/keys.ts';
import type { ObjectReader } from '../../functions/shared/store/object-store.ts';

/** Whether a store was filled before writers remembered what they say: it has an inbox, and nobody's word is noted. */
export async function isOlderStore(store: ObjectReader): Promise<boolean> {
  const { objects: said } = await store.list(prefixes.said, { limit: 1 });
  if (said.length > 0) return false;
  return (await store.list(prefixes.inbox, { limit: 1 })).objects.length > 0;
}

/** For the person who starts it. */
export const OLDER_STORE =
  'this store does not know yet what the content folder said last; this once the files of the folder count, whatever was changed elsewhere';
