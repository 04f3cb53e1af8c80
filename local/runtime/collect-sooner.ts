import { setFlagsFromString } from 'node:v8';

/** Of what lived after the last full collection: so much more may pile up before the next one. */
const GROWTH_PERCENT = 50;

/**
 * Has V8 collect garbage once the heap has grown by half: where a machine has much memory it waits until it is four times as large. No
 * limit: a text that needs more gets it. What is young is limited by the flag in package.json, which is read before anything runs (docs/adr/0048).
 */
export function collectSooner(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
