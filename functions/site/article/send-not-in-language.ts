import type { Context } from 'hono';
import type { Language } from '../../shared/article/language.ts';
import { sendMessagePage } from '../layout/send-page.ts';
import { articlePath } from '../paths.ts';
import type { RouteOptions } from '../site-options.ts';

/** The 404 of an article that is not published in this language yet, with links to the languages that it can be read in. */
export function sendNotInLanguage(
  context: Context,
  options: RouteOptions & { id: string },
  published: readonly Language[],
) {
  const readIn = published.map((language) => ({ language, href: articlePath(language, options.id) }));
  return sendMessagePage(context, options, 'notInLanguage', readIn);
}
