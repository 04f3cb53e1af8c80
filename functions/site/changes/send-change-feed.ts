import type { Context } from 'hono';
import { refusal } from '../../shared/lambda/http/problem.ts';
import { alternatesLink, cacheControl } from '../http/headers.ts';
import { pathPart } from '../http/path-part.ts';
import type { RouteOptions } from '../site-options.ts';
import { changeAnswer } from './change-answer.ts';
import { CHANGE_FEED_TYPES, changesAtom, changesJsonFeed } from './change-feed.ts';
import { changesPath } from './changes-path.ts';
import { readChanges } from './read-changes.ts';

/** Changes in a feed; who must have every one follows the API. */
const CHANGES = 50;

/**
 * What changed last, for who reads a language.
 * @throws a refusal if the site is not published in it.
 */
export async function sendChangeFeed(context: Context, format: 'xml' | 'json', options: RouteOptions) {
  const { site, baseUrl } = options;
  const language = pathPart(context, 'language');
  if (!site.languages.includes(language)) throw refusal(404, `there is no feed in the language ${language}`);
  const { changes } = await readChanges(options, { limit: CHANGES });
  const answers = changes.map((change) => changeAnswer(change, options));
  const feeds = site.languages.map((other) => ({
    language: other,
    url: baseUrl + changesPath(other, format),
  }));
  context.header('Link', alternatesLink(feeds));
  context.header('Content-Language', language);
  context.header('Cache-Control', cacheControl.changes);
  context.header('Content-Type', `${CHANGE_FEED_TYPES[format]}; charset=utf-8`);
  const contents = { site, baseUrl, language, changes: answers };
  return context.body(format === 'xml' ? changesAtom(contents) : changesJsonFeed(contents));
}
