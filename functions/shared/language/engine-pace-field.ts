import * as z from 'zod/mini';

const rate = z.optional(z.number().check(z.minimum(0.001), z.maximum(1e9)));
/** An entry of `pace` in site.json, as engines.ts has it. */
export const enginePaceField = z.strictObject({
  requestsPerSecond: rate,
  bytesPerSecond: rate,
  burstSeconds: z.optional(z.number().check(z.minimum(0.1), z.maximum(3600))),
});
