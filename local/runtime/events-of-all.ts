import type { ArticleState } from '../../functions/shared/article/article.ts';
import { prefixes, sourceKey, versionKey } from '../../functions/shared/store/keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import type { ObjectReader } from '../../functions/shared/store/object-store.ts';
import { getReadable } from '../../functions/shared/store/readable-object.ts';
import type { StageEvent } from './queue/stage-event.ts';

/** The events that every article would have had, in the order of the flow: one a stage. */
export async function* eventsOfAll(store: ObjectReader): AsyncGenerator<StageEvent> {
  let last: string | undefined;
  for await (const { key } of listAll(store, prefixes.inbox)) {
    const id = key.slice(0, key.lastIndexOf('/'));
    if (id !== last) yield { stage: 'ingest', key };
    last = id;
  }
  for await (const { key } of listAll(store, prefixes.articles)) {
    const id = key.slice(prefixes.articles.length, -'.json'.length);
    const state = (await getReadable<ArticleState>(store, key))?.value;
    if (state === undefined) continue;
    const { revision, sourceLanguage } = state;
    yield { stage: 'translate', key: sourceKey(id, revision) };
    yield { stage: 'publish', key: versionKey(id, sourceLanguage, revision) };
  }
}
