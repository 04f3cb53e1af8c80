import type { Context } from 'hono';

/** A part of the path as the stored names are written (Unicode normal form C). */
export function pathPart(context: Context, name: string): string {
  return (context.req.param(name) ?? '').normalize('NFC');
}
