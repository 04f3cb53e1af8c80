import type { Context } from 'hono';
import { cacheControl } from '../http/headers.ts';
import { pathPart } from '../http/path-part.ts';
import type { RouteOptions } from '../site-options.ts';
import { openApiDocument } from './openapi-document.ts';
import { readQuery } from './read-query.ts';
import { ReferencePage } from './reference-page.tsx';
import { ALL_LANGUAGES, articleQuery } from './request-schemas.ts';
import { sendAllVersions, sendVersion } from './send-version.ts';

// What goes by the schemas, which most readers' pages never need: loaded with the first question of a program.
export { sendChangeFeed } from '../changes/send-change-feed.ts';
export { sendChanges } from '../changes/send-changes.ts';
export { sendList } from './send-list.ts';

export function sendArticleJson(context: Context, options: RouteOptions) {
  const { language } = readQuery(context, articleQuery);
  if (language?.toLowerCase() === ALL_LANGUAGES) return sendAllVersions(context, options);
  const request = { id: pathPart(context, 'id'), format: 'json' as const, ...(language && { language }) };
  return sendVersion(context, request, options);
}

export function sendDescription(context: Context, { site, baseUrl }: RouteOptions) {
  context.header('Cache-Control', cacheControl.document);
  return context.json(openApiDocument(site, baseUrl));
}

export function sendReference(context: Context, { site, baseUrl }: RouteOptions) {
  context.header('Cache-Control', cacheControl.document);
  context.header('Content-Language', 'en');
  const document = openApiDocument(site, baseUrl);
  return context.html(`<!doctype html>${<ReferencePage site={site} document={document} />}`);
}
