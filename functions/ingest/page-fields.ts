import { toString as textOf } from 'hast-util-to-string';
import { type ArticleFields, articleFields, plainFields, TAG_LIMIT } from './article-fields.ts';
import { findLinkedArticle, isNode, type LinkedArticle, valuesOf } from './json-ld.ts';
import type { PageHead } from './page-head.ts';
import { parseHtmlPage } from './parse-html.ts';
import { resolveAddress } from './resolve-addresses.ts';

const NO_ARTICLE: LinkedArticle = { article: {}, nodes: new Map() };

/**
 * The fields of a page from its own metadata: JSON-LD first, which is about the article, then Open Graph,
 * which is about its card, then the rest. What cannot be read is left out: its writer is not ours to tell.
 */
export function pageFields(head: PageHead, base: string | undefined, timeZone: string): ArticleFields {
  const { article, nodes } = findLinkedArticle(head.linkedData) ?? NO_ARTICLE;
  const meta = (...names: string[]) => names.flatMap((name) => head.metas.get(name) ?? []);
  const linked = (name: string, ...parts: string[]) => textsOf(article[name], nodes, parts);
  const resolved = ([address]: string[]) => address && resolveAddress(address, base);
  const [picture] = valuesOf(article.image, nodes);
  const shown = isNode(picture) ? picture : { url: picture };
  const pictures = [
    ...textsOf(shown.url ?? shown.contentUrl, nodes),
    ...meta('og:image', 'twitter:image', 'twitter:image:src'),
  ];
  const all = {
    title: [...linked('headline'), ...meta('og:title', 'twitter:title'), head.heading, head.title][0],
    summary: [...linked('description'), ...meta('og:description', 'twitter:description', 'description')][0],
    // A template may say the language for all pages alike, but more often the page says it.
    language: [head.language, ...linked('inLanguage', 'alternateName', 'name'), ...meta('og:locale')].find(
      Boolean,
    ),
    author: firstOf(
      linked('author', 'name'),
      meta('author'),
      meta('article:author', 'parsely-author'),
    ).filter((name) => !/^https?:/i.test(name)),
    tags: firstOf(linked('keywords', 'name'), meta('article:tag'), meta('news_keywords', 'keywords'))
      .flatMap((words) => words.split(/[,،]/))
      .slice(0, TAG_LIMIT),
    image: pictures.length > 0 && {
      url: resolved(pictures),
      alt: meta('og:image:alt', 'twitter:image:alt')[0],
      caption: textsOf(shown.caption, nodes, ['text', 'name'])[0],
    },
    date: [...linked('datePublished'), ...meta('article:published_time', 'datepublished', 'date')][0],
    originalUrl: resolved(
      [head.canonical, ...meta('og:url'), ...linked('url')].filter((link) => link !== undefined),
    ),
    credit: [...linked('creditText'), ...linked('copyrightNotice')][0],
    correction: linked('correction', 'text', 'description')[0],
  };
  return lenientFields(all, timeZone);
}

/** The first list that says something. */
function firstOf(...lists: string[][]): string[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** The texts of a value, or of its `parts` where it is a node, as people read them. */
function textsOf(value: unknown, nodes: LinkedArticle['nodes'], parts: string[] = []): string[] {
  return valuesOf(value, nodes)
    .map((one) => (typeof one === 'string' ? one : parts.map((part) => one[part]).find(isText)))
    .filter(isText)
    .map(plainText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Systems that make pages write markup and character references into JSON-LD too. */
function plainText(text: string): string {
  return /[&<]/.test(text) ? textOf(parseHtmlPage(text)) : text;
}

/** What is wrong is left out. */
function lenientFields(found: Record<string, unknown>, timeZone: string): ArticleFields {
  const schema = articleFields(timeZone);
  const first = schema.safeParse(found);
  if (first.success) return plainFields(first.data);
  const wrong = new Set(first.error.issues.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(found).filter(([name]) => !wrong.has(name)));
  return plainFields(schema.parse(rest));
}
