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
/** Nor for every token while it is down. */
const DOWN_MS = 10_000;
/** For its configuration and its keys together: the function has ten seconds. */
const ANSWER_MS = 5_000;
/** Bytes. */
const ANSWER_LIMIT = 200_000;

/**
 * Reads an issuer's keys where its configuration says (OpenID Connect Discovery 1.0, section 4), and keeps them. Where
 * it is down, keys that are too old are none: one of them may have been taken back.
 * @param wanted Id of the key that is needed: where it is not among them, it may be new.
 */
export function createIssuerKeys(
  issuer: string,
  now: () => number = () => Date.now(),
): (wanted: string) => Promise<IssuerKey[]> {
  let read: { keys: IssuerKey[]; at: number } | undefined;
  let failed: { error: unknown; at: number } | undefined;
  let underWay: Promise<IssuerKey[]> | undefined;
  async function readAgain(): Promise<IssuerKey[]> {
    try {
      read = { keys: await readKeys(issuer), at: now() };
      return read.keys;
    } catch (error) {
      failed = { error, at: now() };
      throw error;
    } finally {
      underWay = undefined;
    }
  }
  return async (wanted) => {
    const isKnown = read?.keys.some(({ kid }) => kid === wanted) ?? false;
    if (read !== undefined && now() - read.at < (isKnown ? KEPT_MS : ASKED_AGAIN_MS)) return read.keys;
    if (failed !== undefined && now() - failed.at < DOWN_MS) throw failed.error;
    underWay ??= readAgain();
    return underWay;
  };
}

/** @throws where the issuer does not answer, or answers in another's name. */
async function readKeys(issuer: string): Promise<IssuerKey[]> {
  const signal = AbortSignal.timeout(ANSWER_MS);
  const found = configuration.parse(
    await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, signal),
  );
  if (found.issuer !== issuer) throw new Error(`the issuer ${issuer} calls itself ${found.issuer}`);
  if (!isSafeAddress(found.jwks_uri)) throw new Error(`the keys of ${issuer} are at no https address`);
  const { keys } = keySet.parse(await readJson(found.jwks_uri, signal));
  return keys.flatMap(({ kid, ...key }) => (kid === undefined ? [] : [{ ...key, kid }]));
}

async function readJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { redirect: 'error', signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > ANSWER_LIMIT) throw new Error(`${address} answered more than ${ANSWER_LIMIT} bytes`);
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString());
}
