import type { HonoRequest } from 'hono';
import * as z from 'zod/mini';
import { SCHEMA_MESSAGES } from '../../shared/article/schema-messages.ts';
import { refusal } from '../../shared/lambda/http/problem.ts';

const MEDIA_TYPE = /^application\/json\s*(;|$)/i;
/** Characters; more are refused, and what the log of the newsroom shows is shorter still. */
const REASON_LIMIT = 2000;

const schema = z.strictObject({
  held: z.boolean(),
  reason: z.optional(z.string().check(z.maxLength(REASON_LIMIT))),
});

export type HoldBody = z.output<typeof schema>;

/** What a request asks of one language: `{"held": true, "reason": "…"}`. @throws a refusal if it is something else. */
export async function readHold(request: HonoRequest): Promise<HoldBody> {
  if (!MEDIA_TYPE.test(request.header('Content-Type') ?? '')) {
    throw refusal(415, 'send {"held": true} or {"held": false} with the Content-Type application/json');
  }
  const body = schema.safeParse(parse(await request.text()), SCHEMA_MESSAGES);
  if (body.success) return body.data;
  const [issue] = body.error.issues;
  const place = issue?.path.join('.');
  throw refusal(
    400,
    `the body is to be {"held": true|false, "reason"?: "…"}: ${place ? `${place}: ` : ''}${issue?.message}`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, 'the body is not JSON');
  }
}
