import type { Context } from 'hono';
import { type Language, parseLanguage } from '../../shared/article/language.ts';
import { cacheControl } from '../http/headers.ts';
import { negotiate } from '../http/negotiate.ts';
import type { RenderedAnswer } from '../http/rendered-answer.ts';
import type { ShownSite } from '../shown-site.ts';
import type { Link } from './language-links.ts';
import { type MessageName, MessagePage } from './message-page.ts';

export function renderPage(
  language: Language,
  node: unknown,
  kept: string = cacheControl.page,
): RenderedAnswer {
  return {
    body: `<!doctype html>${node}`,
    headers: {
      'Content-Type': 'text/html; charset=UTF-8',
      'Content-Language': language,
      'Cache-Control': kept,
    },
  };
}

const STATUS = { notFound: 404, notInLanguage: 404, gone: 410, badRequest: 400, error: 500 } as const;

/** Why there is no other page: in the language of the address where it has one, else in the reader's. */
export function sendMessagePage(
  context: Context,
  { site }: { site: ShownSite },
  kind: MessageName,
  readIn: readonly Link[] = [],
) {
  const language = languageFor(context, site);
  const node = MessagePage({ site, language, message: kind, readIn });
  context.header('Cache-Control', kind === 'error' ? cacheControl.none : cacheControl.missing);
  context.header('Content-Language', language);
  return context.html(`<!doctype html>${node}`, STATUS[kind]);
}

function languageFor(context: Context, { languages, defaultLanguage }: ShownSite): Language {
  const [, first = ''] = context.req.path.split('/');
  const named = parseLanguage(first);
  if (named !== undefined && languages.includes(named)) return named;
  context.header('Vary', 'Accept-Language', { append: true });
  return negotiate(context, languages, defaultLanguage);
}
