import type { MiddlewareHandler } from 'hono';
import { cacheControl } from './headers.ts';

/** Pages are read and nothing else; no origin needs to ask first whether it may. */
export function readsOnly(): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    context.header('Allow', 'GET, HEAD');
    context.header('Cache-Control', cacheControl.none);
    return context.text('Only GET and HEAD are answered here.\n', 405);
  };
}
