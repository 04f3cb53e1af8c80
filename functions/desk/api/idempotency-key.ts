import { refusal } from '../../shared/lambda/http/problem.ts';

/** A UUID has 36. */
const KEY_CHARACTERS = 200;

/** A string of RFC 8941, as the draft asks: `"8e03978e-40d5"`. */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\])+)"$/;
/** The same without its quotes, as most programs send it. */
const BARE = /^[!#-+\--[\]-~]+$/;

/**
 * The key of draft-ietf-httpapi-idempotency-key-header-07; quoted or not it is the same one.
 * @throws a refusal if it is not one.
 */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (header.length <= KEY_CHARACTERS) {
    const [, quoted] = QUOTED.exec(header) ?? [];
    if (quoted !== undefined) return quoted.replace(/\\(.)/g, '$1');
    if (BARE.test(header)) return header;
  }
  throw refusal(
    400,
    `the Idempotency-Key is not one: send up to ${KEY_CHARACTERS} characters, such as a UUID in double quotes`,
  );
}
