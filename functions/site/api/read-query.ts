import type { Context } from 'hono';
import type * as z from 'zod';
import { refusal } from '../../shared/lambda/http/problem.ts';

/**
 * The parameters behind a request's `?`; those the schema does not know are left alone.
 * @throws a refusal that names the parameter and what it must be.
 */
export function readQuery<T extends z.ZodObject>(context: Context, schema: T): z.output<T> {
  const given = context.req.queries();
  const known = Object.keys(schema.shape).filter((name) => given[name] !== undefined);
  const repeated = known.find((name) => (given[name]?.length ?? 0) > 1);
  if (repeated !== undefined) throw refusal(400, `the parameter ${repeated} is given more than once`);
  const result = schema.safeParse(Object.fromEntries(known.map((name) => [name, given[name]?.[0]])));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw refusal(400, `the parameter ${issue?.path.join('.')} ${issue?.message}`);
}
