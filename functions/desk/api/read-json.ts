import type { HonoRequest } from 'hono';
import * as z from 'zod/mini';
import { SCHEMA_MESSAGES } from '../../shared/article/schema-messages.ts';
import { refusal } from '../../shared/lambda/http/problem.ts';

const MEDIA_TYPE = /^application\/json\s*(;|$)/i;

/**
 * A request's body.
 * @param shape An example of it, for who sent something else.
 * @throws a refusal if it is no JSON, or of another shape.
 */
export async function readJson<T extends z.core.$ZodType>(
  request: HonoRequest,
  schema: T,
  shape: string,
): Promise<z.output<T>> {
  if (!MEDIA_TYPE.test(request.header('Content-Type') ?? '')) {
    throw refusal(415, `send ${shape} with the Content-Type application/json`);
  }
  const body = z.safeParse(schema, parse(await request.text()), SCHEMA_MESSAGES);
  if (body.success) return body.data;
  const [issue] = body.error.issues;
  const place = issue?.path.join('.');
  throw refusal(400, `the body is to be ${shape}: ${place ? `${place}: ` : ''}${issue?.message}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, 'the body is not JSON');
  }
}
