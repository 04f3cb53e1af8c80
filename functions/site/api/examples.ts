import { cardName } from '../../shared/store/keys.ts';
import type { ChangeList } from './change-schemas.ts';
import { writeCursor } from './cursor.ts';
import type { ArticleAnswer, ArticleList } from './response-schemas.ts';

const SITE = 'https://news.example';

const alternates = ['ar', 'fr', 'en'].map((language) => ({
  language,
  url: `${SITE}/${language}/articles/new-harbour`,
}));

/** Answers as the document shows them. */
const PUBLISHED = '2026-03-02T08:00:00.000Z';

export const exampleArticle: ArticleAnswer = {
  id: 'new-harbour',
  language: 'fr',
  direction: 'ltr',
  title: 'Le nouveau port ouvre lundi',
  summary: 'Les premiers navires y accosteront dans la matinée.',
  bodyHtml: '<p>Le nouveau port ouvre <strong>lundi</strong>.</p>',
  author: 'Hind Amrani',
  image: {
    url: `${SITE}/media/5d41402abc4b2a76b9719d911017c592/960.jpg`,
    alt: 'Des bateaux à quai',
    credit: 'Hind Amrani',
    width: 960,
    height: 640,
  },
  tags: ['Ports'],
  publishedAt: PUBLISHED,
  updatedAt: '2026-03-02T09:30:00.000Z',
  revision: '20260302T080000000Z-5d41402abc4b',
  sourceLanguage: 'en',
  translation: {
    method: 'machine',
    engine: 'amazon-translate',
    reviewed: false,
    sourceUrl: `${SITE}/en/articles/new-harbour`,
    charactersSent: 1834,
  },
  alternates,
};

const { id, language, direction, title, summary, author, tags, publishedAt, updatedAt } = exampleArticle;
const url = `${SITE}/fr/articles/new-harbour`;

export const exampleList: ArticleList = {
  language: 'fr',
  items: [
    {
      id,
      language,
      direction,
      title,
      summary,
      author,
      tags,
      publishedAt,
      updatedAt,
      url,
      jsonUrl: `${url}.json`,
      markdownUrl: `${url}.md`,
    },
  ],
  next: writeCursor(cardName(new Date(PUBLISHED), id)),
};

export const exampleMarkdown = `---
title: "Le nouveau port ouvre lundi"
language: "fr"
canonical: "${SITE}/fr/articles/new-harbour"
---

Le nouveau port ouvre **lundi**.
`;

const [arabic, french] = alternates as [(typeof alternates)[number], (typeof alternates)[number]];

export const exampleChanges: ChangeList = {
  items: [
    {
      id,
      changedAt: '2026-03-02T09:30:00.000Z',
      withdrawn: false,
      sourceLanguage: 'en',
      publishedAt,
      versions: [
        {
          ...{ language, direction, title, summary, author, tags, updatedAt },
          method: 'machine',
          reviewed: false,
          ...{ url, jsonUrl: `${url}.json`, markdownUrl: `${url}.md` },
        },
      ],
      former: [arabic],
    },
    {
      id: 'old-harbour',
      changedAt: '2026-03-02T09:00:00.000Z',
      withdrawn: true,
      sourceLanguage: 'fr',
      publishedAt: '2026-02-27T08:00:00.000Z',
      versions: [],
      former: [{ ...french, url: `${SITE}/fr/articles/old-harbour` }],
    },
  ],
  next: null,
  since: `08637772445990000`,
};
