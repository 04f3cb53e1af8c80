import * as z from 'zod/mini';
import { isSafeAddress } from './oidc-config.ts';

/** A public key of the issuer (RFC 7517), by its id. */
export interface IssuerKey {
  kid: string;
  [parameter: string]: unknown;
}

const configuration = z.object({ issuer: z.string(), jwks_uri: z.string() });
const keySet = z.object({
  keys: z.array(z.looseObject({ kid: z.optional(z.string()) })).check(z.maxLength(100)),
});

/** An issuer announces a key before it signs with it. */
const KEPT_MS = 10 * 60_000;
/** A key nobody knows makes us ask again, but not for every request that names one. */
const ASKED_AGAIN_MS = 60_000;
const ANSWER_MS = 5_000;
const ANSWER_LIMIT = 200_000;

/**
 * Reads an issuer's keys where its configuration says (OpenID Connect Discovery 1.0, section 4), and keeps them.
 * @param wanted Id of the key that is needed: where it is not among them, it may be new.
 */
export function createIssuerKeys(
  issuer: string,
  now: () => number = () => Date.now(),
): (wanted: string) => Promise<IssuerKey[]> {
  let read: { keys: IssuerKey[]; at: number } | undefined;
  return async (wanted) => {
    const age = now() - (read?.at ?? Number.NEGATIVE_INFINITY);
    const isKnown = read?.keys.some(({ kid }) => kid === wanted) ?? false;
    if (read !== undefined && age < (isKnown ? KEPT_MS : ASKED_AGAIN_MS)) return read.keys;
    read = { keys: await readKeys(issuer), at: now() };
    return read.keys;
  };
}

/** @throws where the issuer does not answer, or answers in another's name. */
async function readKeys(issuer: string): Promise<IssuerKey[]> {
  const found = configuration.parse(
    await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
  );
  if (found.issuer !== issuer) throw new Error(`the issuer ${issuer} calls itself ${found.issuer}`);
  if (!isSafeAddress(found.jwks_uri)) throw new Error(`the keys of ${issuer} are at no https address`);
  const { keys } = keySet.parse(await readJson(found.jwks_uri));
  return keys.flatMap(({ kid, ...key }) => (kid === undefined ? [] : [{ ...key, kid }]));
}

async function readJson(address: string): Promise<unknown> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const text = await response.text();
  if (text.length > ANSWER_LIMIT) throw new Error(`${address} answered more than ${ANSWER_LIMIT} characters`);
  return JSON.parse(text);
}
