import type { HonoRequest } from 'hono';
import * as z from 'zod/mini';
import { readJson } from './read-json.ts';

/** Characters; more are refused, and what the log of the newsroom shows is shorter still. */
const REASON_LIMIT = 2000;

const schema = z.strictObject({
  held: z.boolean(),
  reason: z.optional(z.string().check(z.maxLength(REASON_LIMIT))),
});

export type HoldBody = z.output<typeof schema>;

/** What a request asks of one language: `{"held": true, "reason": "…"}`. @throws a refusal if it is something else. */
export function readHold(request: HonoRequest): Promise<HoldBody> {
  return readJson(request, schema, '{"held": true|false, "reason"?: "…"}');
}
