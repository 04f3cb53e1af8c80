import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import type { ObjectStore } from '../../../../functions/shared/store/object-store.ts';
import type { ChangedArticleAnswer, ChangeList } from '../../../../functions/site/api/change-schemas.ts';
import { createSiteApp } from '../../../../functions/site/app.tsx';
import { countCalls } from '../../../support/counting-store.ts';
import { createEchoTranslator, createPipeline } from '../../../support/pipeline.ts';

/** A pipeline and its site, with a clock that a test moves. */
export function openNewsroom({ bucket, languages }: { bucket?: ObjectStore; languages?: string[] } = {}) {
  let time = Date.parse('2026-03-01T08:00:00Z');
  const now = () => new Date(time);
  const pipeline = createPipeline(createEchoTranslator(), now, {
    now,
    ...(bucket && { bucket }),
    ...(languages && { site: parseSiteConfig({ languages }) }),
  });
  const counted = countCalls(pipeline.store);
  const { site } = pipeline;
  const app = createSiteApp({ store: counted.store, site, baseUrl: 'https://news.example', now });
  return {
    ...pipeline,
    calls: counted.take,
    get: async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    wait(seconds: number): string {
      time += seconds * 1000;
      return now().toISOString();
    },
    async put(id: string, fields = '', text = 'One day, all was well.', language = 'en') {
      await pipeline.store.put(
        `inbox/${id}/${language}.md`,
        `---\ntitle: Of ${id}\n${fields}\n---\n\n${text}\n`,
      );
      await pipeline.drain();
    },
    changes: async (query = ''): Promise<ChangeList> =>
      (await (await app.request(`/api/v1/changes${query}`)).json()) as ChangeList,
  };
}

export type Newsroom = ReturnType<typeof openNewsroom>;

/** A program that keeps a copy: it reads every page, then comes back with the `since` it was given. */
export function createFollower(newsroom: Pick<Newsroom, 'changes'>, limit = 100) {
  const told: ChangedArticleAnswer[] = [];
  const copy = new Map<string, ChangedArticleAnswer>();
  let since: string | undefined;
  return {
    told,
    /** What it has of the articles that are not withdrawn. */
    titles: () => [...copy.values()].flatMap(({ id, withdrawn }) => (withdrawn ? [] : id)).sort(),
    copy,
    /** @param meanwhile Happens after each page. */
    async follow(meanwhile: () => Promise<unknown> = async () => undefined): Promise<string[]> {
      const before = told.length;
      let next: string | null = null;
      let place: string | undefined;
      do {
        const parameters = new URLSearchParams({ limit: String(limit) });
        if (since !== undefined) parameters.set('since', since);
        if (next !== null) parameters.set('after', next);
        const page = await newsroom.changes(`?${parameters}`);
        told.push(...page.items);
        for (const item of page.items) {
          const known = copy.get(item.id);
          if (known === undefined || known.changedAt <= item.changedAt) copy.set(item.id, item);
        }
        next = page.next;
        place ??= page.since;
        await meanwhile();
      } while (next !== null);
      since = place;
      return told.slice(before).map(({ id }) => id);
    },
  };
}
