import { ingestArticle } from '../../functions/ingest/ingest-article.ts';
import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import { mapAtOnce } from '../../functions/shared/store/map-at-once.ts';
import { listContent } from '../../local/content/content-folder.ts';
import { inboxKeyOf } from '../../local/content/inbox-key-of.ts';
import { isOlderStore } from '../../local/content/is-older-store.ts';
import { takeIn } from '../../local/content/take-in-file.ts';
import type { RuntimeOptions } from '../../local/options.ts';
import type { StoreContext } from '../context.ts';
import { describeEnd } from '../estimate/day-of-end.ts';
import { estimateIds } from '../estimate/estimate-ids.ts';
import { createOverlayStore } from '../estimate/overlay-store.ts';

/** Files looked at side by side; each is a call or two of the bucket. */
const AT_A_TIME = 8;
/** Articles whose segments are looked up in memory, which is a call each; of more the rest is reckoned by these. */
const MOST_READ = 100;

/**
 * What sending a content folder would cost, and on which day (UTC) it would be translated. Nothing is written.
 * @returns nothing where nothing of it is new.
 */
export async function planPush(
  content: string,
  { store: base, site }: StoreContext,
  options: Pick<RuntimeOptions, 'translator' | 'models'>,
): Promise<string | undefined> {
  const store = createOverlayStore(base);
  const ids = await changedArticles(content, { store, site });
  if (ids.length === 0) return undefined;
  const read = ids.slice(0, MOST_READ);
  for (const id of read) await ingestArticle(id, { store, site });
  const estimate = await estimateIds({ ids: read }, { store, site }, options);
  const characters = Math.round((estimate.charactersPaid * ids.length) / read.length);
  const { dailyCharacters: daily } = site;
  const end = describeEnd(characters, { daily, left: estimate.charactersLeft, now: new Date() });
  const counted = `${ids.length} ${ids.length === 1 ? 'article' : 'articles'}`;
  const about = read.length < ids.length ? 'some ' : '';
  return `${counted}: ${about}${characters.toLocaleString('en')} characters to pay for${end && `, ${end}`}`;
}

async function changedArticles(content: string, { store, site: _ }: StoreContext): Promise<string[]> {
  // A picture costs no characters.
  const files = (await listContent(content)).filter(({ kind }) => kind !== 'picture');
  const context = { store, by: 'content', now: new Date(), isOlderStore: await isOlderStore(store) };
  const results = await mapAtOnce(files, AT_A_TIME, (file) => takeIn(content, file, context));
  const ids = files.flatMap(({ kind, path }, place) =>
    kind === 'article' && results[place]?.done === 'put' ? [parseInboxKey(inboxKeyOf(path)).articleId] : [],
  );
  return [...new Set(ids)];
}
