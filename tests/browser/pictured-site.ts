import { createHash } from 'node:crypto';
import { makePicture } from '../../functions/pictures/make/make-picture.ts';
import type { PublishedArticle, PublishedVersion } from '../../functions/shared/article/published.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import type { OwnPicture } from '../../functions/shared/pictures/own-picture.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { serveLocally } from '../../local/serve.ts';
import { addressOf } from '../support/own-picture.ts';
import { publishedArticle } from '../support/published-article.ts';
import { putArticles } from '../support/put-articles.ts';

/** Wide, high, small, and as wide as no file of readers is. */
export const SHAPES = [
  [1280, 853],
  [900, 1600],
  [320, 200],
  [1000, 700],
] as const;

/** Where a page's pictures are: the newspaper's own, or on another server with and without a size that is known. */
export const KINDS = ['own', 'linked', 'unknown'] as const;
export type PictureKind = (typeof KINDS)[number];

/** Answers nothing: a test answers for it. */
export const ELSEWHERE = 'https://pictures.example';

export const pageId = (kind: PictureKind, [width, height]: readonly [number, number]) =>
  `${kind}-${width}x${height}`;

export type Drawn = ReadonlyMap<string, Buffer>;
export const shapeName = ([width, height]: readonly [number, number]) => `${width}x${height}.jpg`;

const WORDS = {
  ar: {
    alt: 'جدار من الزليج',
    caption: 'زليج من فاس، صُنع في ورشة Dar Seffarine.',
    text: 'وضع المعلم آخر قطعة في مكانها قبل الظهر، ثم مسح الجدار بقطعة قماش مبللة.',
  },
  fr: {
    alt: 'Un mur de zellige',
    caption: 'Du zellige de Fès, fait à l’atelier.',
    text: 'Le maître a posé la dernière pièce avant midi, puis essuyé le mur d’un linge mouillé.',
  },
  en: {
    alt: 'A wall of zellige',
    caption: 'Zellige from Fez, made in the workshop.',
    text: 'The master set the last piece before noon, then wiped the wall with a wet cloth.',
  },
};

export interface PicturedSite {
  url: string;
  close(): Promise<void>;
}

/** The site over an article for each shape and kind, its own pictures made as the stage makes them. */
export async function startPicturedSite(drawn: Drawn): Promise<PicturedSite> {
  const store = createMemoryObjectStore();
  const articles: PublishedArticle[] = [];
  for (const shape of SHAPES) {
    const own = await putPicture(store, drawn.get(shapeName(shape)) ?? Buffer.alloc(0));
    for (const kind of KINDS) articles.push(article(kind, shape, own));
  }
  await putArticles(store, articles);
  const server = await serveLocally({
    port: 0,
    store,
    site: parseSiteConfig({ name: 'The Interpreter' }),
    pages: [],
    deskToken: 'token',
    onError: (error) => {
      throw error;
    },
  });
  return { url: server.baseUrl, close: server.close };
}

async function putPicture(store: ObjectStore, bytes: Buffer): Promise<OwnPicture> {
  const media = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const { files, picture } = await makePicture(bytes);
  for (const { name, body } of files) await store.put(`media/${media}/${name}`, body);
  return { ...picture, media, credit: 'مريم بناني', copyright: '© The Interpreter' };
}

function article(kind: PictureKind, shape: readonly [number, number], own: OwnPicture): PublishedArticle {
  const versions = Object.entries(WORDS).map(([language, words]) => [
    language,
    version(kind, shape, own, words),
  ]);
  const pictures = kind === 'own' ? { pictures: { 'picture.jpg': own } } : {};
  return publishedArticle(pageId(kind, shape), Object.fromEntries(versions), pictures);
}

function version(
  kind: PictureKind,
  [width, height]: readonly [number, number],
  own: OwnPicture,
  { alt, caption, text }: (typeof WORDS)['en'],
): Partial<PublishedVersion> {
  const url = kind === 'own' ? addressOf(own) : `${ELSEWHERE}/${shapeName([width, height])}`;
  const size = kind === 'unknown' ? {} : { width, height };
  const sizes = kind === 'unknown' ? '' : ` width="${width}" height="${height}"`;
  const img = `<img src="${url}" alt="${alt}"${sizes}>`;
  const paragraph = `<p>${text} ${text} ${text}</p>`;
  return {
    title: alt,
    summary: text,
    excerpt: text,
    image: { url, alt, caption, ...size },
    bodyHtml: [
      paragraph,
      `<p>${img}</p>`,
      paragraph,
      `<figure>${img}<figcaption>${caption}</figcaption></figure>`,
      paragraph,
    ].join('\n'),
  };
}
