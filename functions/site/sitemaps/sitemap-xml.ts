import { html } from 'hono/html';
import type { Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { dropForbiddenCharacters } from '../../shared/language/exchange/xml/character.ts';
import { articlePath, frontPath } from '../paths.ts';
import type { ShardEntry } from './read-shard.ts';

type Xml = ReturnType<typeof html>;

// The package `sitemap` writes streams and needs a parser to be loaded; a template escapes every value too.
const document = (root: Xml) => dropForbiddenCharacters(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`);

/** The index, of absolute addresses. */
export function sitemapIndexXml(urls: readonly string[]): string {
  return document(html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((url) => html`<sitemap><loc>${url}</loc></sitemap>\n`)}</sitemapindex>`);
}

/** What is no article does not say when it changed. */
type SitemapEntry = Pick<ShardEntry, 'url' | 'alternates'> & Partial<ShardEntry>;

/** A function of Lambda answers 6 MB, in which each quotation mark is written as two characters. */
const SHARD_BYTES = 5_000_000;

/**
 * Each URL with all its languages (Google, "Localized versions": each version names them all, itself too). As many as
 * fit into an answer.
 */
export function shardXml(entries: readonly SitemapEntry[]): string {
  const urls: Xml[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const url = shardUrl(entry);
    bytes += Buffer.byteLength(JSON.stringify(String(url)));
    if (bytes > SHARD_BYTES) break;
    urls.push(url);
  }
  return document(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls}</urlset>`);
}

function shardUrl({ url, lastModified, alternates }: SitemapEntry): Xml {
  const links = alternates.map(
    (other) => html`<xhtml:link rel="alternate" hreflang="${other.language}" href="${other.url}"/>`,
  );
  const changed = lastModified && html`<lastmod>${lastModified.toISOString()}</lastmod>`;
  return html`<url><loc>${url}</loc>${changed}${links}</url>\n`;
}

export interface NewsSitemap {
  siteName: string;
  baseUrl: string;
  language: Language;
  cards: readonly Card[];
}

/** A sitemap has one URL at least: where there is no article, the front page. */
export function frontXml(baseUrl: string, language: Language): string {
  return document(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${frontUrl(baseUrl, language)}</urlset>`);
}

const frontUrl = (baseUrl: string, language: Language) =>
  html`<url><loc>${baseUrl + frontPath(language)}</loc></url>\n`;

/** If there is no news, the front page, which is not news. */
export function newsXml({ siteName, baseUrl, language, cards }: NewsSitemap): string {
  const publication = html`<news:publication><news:name>${siteName}</news:name><news:language>${newsLanguage(language)}</news:language></news:publication>`;
  const urls = cards.map(({ id, title, publishedAt }) => {
    const about = html`<news:publication_date>${publishedAt}</news:publication_date><news:title>${title}</news:title>`;
    const loc = baseUrl + articlePath(language, id);
    return html`<url><loc>${loc}</loc><news:news>${publication}${about}</news:news></url>\n`;
  });
  return document(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.length > 0 ? urls : frontUrl(baseUrl, language)}</urlset>`);
}

/** ISO 639, but for Chinese (Google, "News sitemap"). */
function newsLanguage(tag: Language): string {
  const { language } = new Intl.Locale(tag);
  if (language !== 'zh') return language;
  return tag === 'zh-TW' ? 'zh-tw' : 'zh-cn';
}
