import { lineText } from '../../shared/intake/line-text.ts';
import { parseHtmlFragment } from '../../shared/intake/parse-html.ts';
import { Rejection } from '../../shared/intake/rejection.ts';

/** A text and the key it was under. */
export interface WrittenText {
  key: string;
  text: string;
}

/** An article in JSON, its text apart from its fields. */
export interface SystemArticle {
  html: WrittenText | undefined;
  markdown: WrittenText | undefined;
  found: Record<string, unknown>;
  notes: string[];
}

/** The text, by what each system calls it: our own, Ghost's, JSON Feed's, WordPress' (`content.rendered`). */
const HTML_KEYS = ['bodyHtml', 'html', 'content_html', 'content'];
const MARKDOWN_KEYS = ['bodyMarkdown', 'markdown', 'body', 'content_text'];

/**
 * Takes an article's JSON apart, in our own shape or as the interfaces of WordPress and Ghost give it.
 * @throws {Rejection} if the text is no text.
 */
export function readSystem(object: Record<string, unknown>): SystemArticle {
  const found = Object.fromEntries(Object.entries(object).map(([key, value]) => [key, unwrap(key, value)]));
  const isWordPress = typeof object.content === 'object' && object.content !== null;
  const notes = isWordPress ? readWordPress(found, object) : [];
  // Who writes our own name means nothing by the others.
  const isOwn = Object.hasOwn(found, 'bodyHtml') || Object.hasOwn(found, 'bodyMarkdown');
  const html = take(found, isOwn ? ['bodyHtml'] : HTML_KEYS);
  const markdown = take(found, isOwn ? ['bodyMarkdown'] : MARKDOWN_KEYS);
  return { html, markdown, found, notes };
}

function take(found: Record<string, unknown>, keys: string[]): WrittenText | undefined {
  const key = keys.find((name) => Object.hasOwn(found, name) && found[name] !== null);
  if (key === undefined) return undefined;
  const text = found[key];
  if (typeof text !== 'string') throw new Rejection(`the JSON cannot be read: ${key}: must be text`);
  for (const name of keys) if (found[name] === null || name === key) delete found[name];
  return { key, text };
}

/** WordPress writes `{ rendered: "<p>…" }`: HTML, also of a title. */
function unwrap(key: string, value: unknown): unknown {
  const rendered =
    typeof value === 'object' && value !== null && 'rendered' in value ? value.rendered : undefined;
  if (typeof rendered !== 'string') return value;
  if (HTML_KEYS.includes(key)) return rendered;
  return lineText(parseHtmlFragment(rendered));
}

/** Its authors, pictures and topics are numbers, and names only with `?_embed`. Works on `found`. */
function readWordPress(found: Record<string, unknown>, object: Record<string, unknown>): string[] {
  const embedded = recordOf(object._embedded);
  const names = listOf(embedded.author).map((one) => recordOf(one).name);
  const terms = listOf(embedded['wp:term'])
    .flatMap(listOf)
    .map((one) => recordOf(one).name);
  const picture = recordOf(listOf(embedded['wp:featuredmedia'])[0]);
  const numbers = ['author', 'tags', 'categories', 'featured_media'].filter(
    (key) => /^[\d,[\]]+$/.test(JSON.stringify(found[key] ?? '')) && found[key] !== 0,
  );
  for (const key of ['author', 'tags', 'categories', 'featured_media', '_embedded']) delete found[key];
  if (names.length > 0) found.author = names;
  if (terms.length > 0) found.tags = terms;
  if (typeof picture.source_url === 'string')
    found.image = { url: picture.source_url, alt: picture.alt_text };
  const isTold = Object.keys(embedded).length > 0 || numbers.length === 0;
  return isTold
    ? []
    : [`${numbers.join(', ')}: are numbers of WordPress; ask it with "?_embed" for their names`];
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 100) : [];
}
