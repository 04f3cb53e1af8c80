import type { MiddlewareHandler } from 'hono';
import { sendProblem } from '../api/problem.ts';
import { cacheControl } from './headers.ts';

/** The longest path of ours, an id of 200 bytes percent-encoded after its language, is well below. */
const PATH_LIMIT = 2048;
/** The longest query of ours is a place in a list and a few words. */
const QUERY_LIMIT = 2048;

/** `/fr//articles/x/` leads to `/fr/articles/x`, and what is longer than any address here is answered unread. */
export function canonicalPaths(): MiddlewareHandler {
  return async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    if (pathname.length > PATH_LIMIT || search.length > QUERY_LIMIT) {
      return sendProblem(context, 414, 'the address is longer than any here');
    }
    const canonical = canonicalPath(pathname);
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (canonical === pathname || !isRead) return next();
    context.header('Cache-Control', cacheControl.moved);
    return context.redirect(canonical + search, 308);
  };
}

/** A month or a day of the archive: folders, as `/fr/` is. */
const PERIOD = /^\/[^/]+\/\d{4}\/\d{2}(?:\/\d{2})?$/;

/** One slash between the parts, and none at the end but after a first part alone, as in `/fr/`, and after a period. */
export function canonicalPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined) return '/';
  const joined = `/${parts.join('/')}`;
  return (parts.length === 1 && path.endsWith('/')) || PERIOD.test(joined) ? `${joined}/` : joined;
}
