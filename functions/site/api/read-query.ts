import type { Context } from 'hono';
import type * as z from 'zod';
import { refusal } from '../../shared/lambda/http/problem.ts';

/**
 * The parameters behind a request's `?`. One that is not known is refused: an answer that is not filtered looks like one that is.
 * @throws a refusal that names the parameter and what it must be.
 */
export function readQuery<T extends z.ZodObject>(context: Context, schema: T): z.output<T> {
  const given = context.req.queries();
  const names = Object.keys(schema.shape);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const shown = JSON.stringify(unknown.slice(0, 40));
    throw refusal(400, `the parameter ${shown} is not known here; known are ${names.join(', ')}`);
  }
  const known = names.filter((name) => given[name] !== undefined);
  const repeated = known.find((name) => (given[name]?.length ?? 0) > 1);
  if (repeated !== undefined) throw refusal(400, `the parameter ${repeated} is given more than once`);
  const result = schema.safeParse(Object.fromEntries(known.map((name) => [name, given[name]?.[0]])));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw refusal(400, `the parameter ${issue?.path.join('.')} ${issue?.message}`);
}
