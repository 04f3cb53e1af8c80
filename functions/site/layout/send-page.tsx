import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Language } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { cacheControl } from '../http/headers.ts';
import type { Link } from './layout.tsx';
import { type MessageName, MessagePage } from './message-page.tsx';

export function sendPage(
  context: Context,
  language: Language,
  node: Child,
  kept: string = cacheControl.page,
): Response | Promise<Response> {
  context.header('Content-Language', language);
  context.header('Cache-Control', kept);
  return context.html(`<!doctype html>${node}`);
}

const STATUS = { notFound: 404, notInLanguage: 404, gone: 410, badRequest: 400, error: 500 } as const;

/** Why there is no other page, in the language of the address where it has one. */
export function sendMessagePage(
  context: Context,
  { site }: { site: SiteConfig },
  kind: MessageName,
  readIn: readonly Link[] = [],
) {
  const [, first = ''] = context.req.path.split('/');
  const language = site.languages.includes(first) ? first : site.defaultLanguage;
  const node = <MessagePage site={site} language={language} message={kind} readIn={readIn} />;
  context.header('Cache-Control', kind === 'error' ? cacheControl.none : cacheControl.missing);
  context.header('Content-Language', language);
  return context.html(`<!doctype html>${node}`, STATUS[kind]);
}
