import { toString as textOf } from 'hast-util-to-string';
import { tagProblem } from '../../store/keys.ts';
import { cleanLine } from '../clean-line.ts';
import { readDate } from '../dates/read-date.ts';
import type { ArticleFields, ReadFields } from '../fields/article-fields.ts';
import { articleFields, TAG_LIMIT } from '../fields/field-schema.ts';
import { plainFields } from '../fields/parse-fields.ts';
import { parseHtmlPage } from '../parse-html.ts';
import { resolveAddress, resolvePicture } from '../resolve-addresses.ts';
import type { PageHead } from './head.ts';
import { findLinkedArticle, isNode, type LinkedArticle, valuesOf } from './json-ld.ts';
import { withoutSiteName } from './without-site-name.ts';

const NO_ARTICLE: LinkedArticle = { article: {}, nodes: new Map() };

/** Where a page stands. */
interface PagePlace {
  /** What its relative addresses start from, if that is known. */
  base: string | undefined;
  /** It is a file, and has others beside it. */
  isFile: boolean;
}

/**
 * The fields of a page from its own metadata: JSON-LD first, which is about the article, then Open Graph,
 * which is about its card, then the rest. What cannot be read is left out: its writer is not ours to tell. But a date that is there
 * and cannot be read is told to the newsroom, and the article is no news.
 */
export function pageFields(head: PageHead, place: PagePlace, timeZone: string): ReadFields {
  const { article, nodes } = findLinkedArticle(head.linkedData) ?? NO_ARTICLE;
  const meta = (...names: string[]) => names.flatMap((name) => head.metas.get(name) ?? []);
  const linked = (name: string, ...parts: string[]) => textsOf(article[name], nodes, parts);
  const resolve = (address: string | undefined) => address && resolveAddress(address, place.base);
  const [picture] = valuesOf(article.image, nodes);
  const shown = isNode(picture) ? picture : { url: picture };
  const linkedPictures = textsOf(shown.url ?? shown.contentUrl, nodes);
  const pictures = [...linkedPictures, ...meta('og:image', 'twitter:image', 'twitter:image:src')];
  const size = (name: 'width' | 'height') =>
    first(linkedPictures.length > 0 ? textsOf(shown[name], nodes, ['value']) : meta(`og:image:${name}`));
  const [writer, ...writers] = valuesOf(article.author, nodes);
  const titles = meta('og:title', 'twitter:title').map(plainText);
  const siteNames = [...meta('og:site_name', 'application-name'), ...linked('publisher', 'name')];
  const ownPart = (title: string) => withoutSiteName(title, siteNames);
  const bare = (title: string | undefined) => title && withoutSiteName(title, siteNames, head.heading);
  const links = [head.canonical, ...meta('og:url'), ...linked('url')];
  const published = readTimes(timeZone, 'date', [
    ...linked('datePublished'),
    ...meta(...PUBLISHED),
    ...(head.byline?.published === undefined ? [] : [head.byline.published]),
  ]);
  const modified = readTimes(timeZone, 'date of the last change', [
    ...linked('dateModified'),
    ...meta('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'),
    ...(head.byline?.modified === undefined ? [] : [head.byline.modified]),
  ]);
  const all = {
    title: first([...linked('headline').map(ownPart), ...[...titles, head.heading, head.title].map(bare)]),
    summary: first([
      ...linked('description'),
      ...meta('og:description', 'twitter:description', 'description').map(plainText),
    ]),
    language: first([head.language, ...linked('inLanguage', 'alternateName', 'name'), ...meta('og:locale')]),
    author: firstList(
      linked('author', 'name'),
      meta('author'),
      meta('article:author', 'parsely-author'),
      head.byline?.authors ?? [],
    ).filter((name) => !/^https?:/i.test(name)),
    authorType:
      writers.length === 0 && isNode(writer) && /organi[sz]ation/i.test(String(writer['@type']))
        ? 'organization'
        : undefined,
    tags: firstList(linked('keywords', 'name'), meta('article:tag'), meta('news_keywords', 'keywords'))
      .flatMap((words) => words.split(/[,،;؛]/))
      .filter((tag) => tagProblem(cleanLine(tag)) === undefined)
      .slice(0, TAG_LIMIT),
    image: {
      url: resolvePicture(first(pictures) ?? '', place),
      alt: first(meta('og:image:alt', 'twitter:image:alt')),
      caption: first(textsOf(shown.caption, nodes, ['text', 'name'])),
      credit: first([
        ...textsOf(shown.creditText, nodes, ['text', 'name']),
        ...textsOf(shown.creator, nodes, ['name']),
        ...textsOf(shown.copyrightNotice, nodes, ['text', 'name']),
      ]),
      width: size('width'),
      height: size('height'),
    },
    date: published.time,
    undated: published.notes.length > 0 ? true : undefined,
    modifiedAt: modified.time,
    originalUrl: resolve(first(links)),
    credit: first([...linked('creditText'), ...linked('copyrightNotice')]),
    correction: first(linked('correction', 'text', 'description')),
  };
  return { fields: lenientFields(all, timeZone), notes: [...published.notes, ...modified.notes] };
}

/** Names of the same thing; the first that holds a date counts. */
const PUBLISHED = [
  ...[
    'article:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'publish-date',
    'og:published_time',
  ],
  ...[
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
  ],
];

const DATE_CHARACTERS = 60;

/** Of what pages say of a time the first that is one; if none is, why the first is not. */
function readTimes(timeZone: string, name: string, texts: readonly string[]) {
  const found = texts.map((text) => ({ text, reading: readDate(text, timeZone) }));
  const time = found.find(({ reading }) => 'time' in reading)?.text;
  const [unread] = found;
  if (time !== undefined || unread === undefined || 'time' in unread.reading) return { time, notes: [] };
  const text = JSON.stringify(cleanLine(unread.text).slice(0, DATE_CHARACTERS));
  return { time, notes: [`${name} not read: ${text} ${unread.reading.problem}`] };
}

function first(texts: readonly (string | undefined)[]): string | undefined {
  return texts.find(isText);
}

/** The first that says something. */
function firstList(...lists: string[][]): string[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** The texts of a value, or of its `parts` where it is a node, as people read them. */
function textsOf(value: unknown, nodes: LinkedArticle['nodes'], parts: string[] = []): string[] {
  return valuesOf(value, nodes)
    .map((one) => (typeof one === 'string' ? one : parts.map((part) => one[part]).find(isText)))
    .filter(isText)
    .map(plainText)
    .filter(isText);
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
  const result = schema.safeParse(found);
  if (result.success) return plainFields(result.data);
  const wrong = new Set(result.error.issues.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(found).filter(([name]) => !wrong.has(name)));
  return plainFields(schema.parse(rest));
}
