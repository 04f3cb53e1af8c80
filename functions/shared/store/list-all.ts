import type { ListedObject, ObjectReader } from './object-store.ts';

/**
 * Every object under a prefix, behind a key if one is given, page by page, in key order.
 * @throws if a page does not go on behind the one before it, which would otherwise loop for ever.
 */
export async function* listAll(
  store: ObjectReader,
  prefix: string,
  after?: string,
): AsyncGenerator<ListedObject> {
  let startAfter = after;
  for (;;) {
    const page = await store.list(prefix, startAfter === undefined ? {} : { startAfter });
    yield* page.objects;
    const last = page.objects.at(-1)?.key;
    if (!page.truncated) return;
    if (last === undefined || last === startAfter) {
      throw new Error(`listing ${prefix}: the page after ${startAfter ?? 'the start'} repeats itself`);
    }
    startAfter = last;
  }
}
