import { createSiteApp } from '../../../../functions/site/app.tsx';
import { countCalls } from '../../../support/counting-store.ts';
import { createEchoTranslator, createPipeline } from '../../../support/pipeline.ts';

/** A site over these inbox files, in memory. Numbered ones are an hour apart, the last the newest. */
export async function createSite(files: Record<string, unknown>) {
  const pipeline = createPipeline(createEchoTranslator());
  const take = async (more: Record<string, unknown>) => {
    for (const [path, file] of Object.entries(more)) {
      await pipeline.store.put(`inbox/${path}`, typeof file === 'string' ? file : JSON.stringify(file));
    }
    await pipeline.drain();
  };
  await take(files);
  const counted = countCalls(pipeline.store);
  const errors: string[] = [];
  const app = createSiteApp({
    store: counted.store,
    site: pipeline.site,
    baseUrl: 'https://news.example',
    now: () => new Date('2026-06-01T00:00:00Z'),
    onError: (error: Error) => void errors.push(error.message),
  });
  const get = async (path: string, init: RequestInit = {}) => app.request(path, init);
  return {
    app,
    errors,
    get,
    take,
    calls: counted.take,
    json: async (path: string) => (await get(path)).json(),
  };
}

export const numbered = (count: number): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const date = new Date(Date.UTC(2026, 4, 1, index)).toISOString();
      return [`n${index}/en.json`, { title: `Number ${index}`, date, bodyMarkdown: 'Words.' }];
    }),
  );

export const HARBOUR = {
  title: 'The harbour',
  author: 'Hind Amrani',
  date: '2026-01-05T10:00:00Z',
  tags: ['Ports'],
  summary: 'It opens.',
  correction: 'On Monday.',
  credit: 'CC BY 4.0',
  originalUrl: 'https://paper.example/harbour',
  image: { url: '/pictures/harbour.jpg', alt: 'Boats' },
  bodyMarkdown:
    'It opens on **Monday**, says the <bdi>port</bdi>.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```\ncode\n```',
};
