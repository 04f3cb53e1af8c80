import type { FeedContents } from '../../../../functions/site/feeds/feed-entry.ts';
import { readArticle } from '../../../../functions/site/lists/read-articles.ts';
import { createEchoTranslator, createPipeline } from '../../../support/pipeline.ts';

/** What a feed of `language` is made of, once these files went through the pipeline. */
export async function feedContents(files: Record<string, unknown>, language = 'en'): Promise<FeedContents> {
  const { store, site, drain } = createPipeline(createEchoTranslator());
  for (const [path, file] of Object.entries(files)) {
    await store.put(`inbox/${path}`, typeof file === 'string' ? file : JSON.stringify(file));
  }
  await drain();
  const ids = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
  const articles = await Promise.all(
    ids.map((id) => readArticle({ store, site, now: () => new Date('2026-06-01') }, id)),
  );
  const entries = articles.flatMap((article) => {
    const version = article?.versions[language];
    return article === undefined || version === undefined ? [] : [{ article, version }];
  });
  return { site, baseUrl: 'https://news.example', language, entries };
}

export const HARBOUR = {
  title: 'The “harbour” & the <sea>',
  author: 'Hind A. & Co',
  date: '2026-01-05T10:00:00Z',
  tags: ['Ports', 'R&D'],
  summary: 'It opens & closes; 1 < 2.',
  correction: 'On Monday.',
  credit: 'Agency, CC BY 4.0',
  originalUrl: 'https://paper.example/harbour?a=1&b=2',
  image: { url: '/pictures/harbour.jpg', alt: 'Boats', caption: 'The harbour & its boats' },
  bodyMarkdown: 'It opens on [Monday](/en/tags/ports), says the *port*.\n\n![Map](/pictures/map.png)',
};
