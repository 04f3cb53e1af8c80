import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import { isSafeAddress } from './oidc-config.ts';

/** The issuer's keys cannot be read, so that nothing can be said of a token. */
export class IssuerError extends Error {}

const configuration = z.object({ issuer: z.string(), jwks_uri: z.string() });
const keySet = z.object({ keys: z.array(z.looseObject({})).check(z.maxLength(100)) });

/** An issuer announces a key before it signs with it. */
const KEPT_MS = 10 * 60_000;
/** A key nobody knows makes us ask again, but not for every request that names one. */
const ASKED_AGAIN_MS = 60_000;
/** Nor for every token while it is down. */
const DOWN_MS = 10_000;
/** The function has ten seconds. */
const ANSWER_MS = 5_000;
/** Bytes. */
const ANSWER_LIMIT = 200_000;

/**
 * The key that a token names, among those of an issuer. They are found where its configuration says (OpenID Connect
 * Discovery 1.0, section 4), which is read again with them: it may say something else by then. If the issuer is down,
 * keys that are too old do not count: one of them may have been taken back.
 * @param answerMs For its configuration and its keys together.
 */
export function createIssuerKeys(issuer: string, answerMs = ANSWER_MS): JWTVerifyGetKey {
  const address = new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const readKeys = restAfterFailure((signal) => readKeySet(issuer, address.href, signal));
  return createRemoteJWKSet(address, {
    cacheMaxAge: KEPT_MS,
    cooldownDuration: ASKED_AGAIN_MS,
    timeoutDuration: answerMs,
    [customFetch]: async (_, { signal }) => Response.json(await readKeys(signal)),
  });
}

type Read = (signal: AbortSignal) => Promise<object>;

/** jose asks again for every token while the keys cannot be read. */
function restAfterFailure(read: Read): Read {
  let failed: { error: IssuerError; at: number } | undefined;
  return async (signal) => {
    if (failed !== undefined && Date.now() - failed.at < DOWN_MS) throw failed.error;
    try {
      return await read(signal);
    } catch (cause) {
      const error = new IssuerError(cause instanceof Error ? cause.message : String(cause), { cause });
      failed = { error, at: Date.now() };
      throw error;
    }
  };
}

/** @throws if the issuer does not answer, or answers in another's name. */
async function readKeySet(issuer: string, address: string, signal: AbortSignal): Promise<object> {
  const found = configuration.parse(await readJson(address, signal));
  if (found.issuer !== issuer) throw new Error(`the issuer ${issuer} calls itself ${found.issuer}`);
  if (!isSafeAddress(found.jwks_uri)) throw new Error(`the keys of ${issuer} are at no https address`);
  return keySet.parse(await readJson(found.jwks_uri, signal));
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
