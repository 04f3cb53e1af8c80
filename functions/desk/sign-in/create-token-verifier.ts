import { decode, verifyWithJwks } from 'hono/jwt';
import { createIssuerKeys } from './issuer-keys.ts';
import type { OidcConfig } from './oidc-config.ts';

/** Whether a bearer token is the issuer's, for us, and of now. @throws where the issuer's keys cannot be read. */
export type VerifyToken = (token: string) => Promise<boolean>;

/** Signatures only the issuer can make; `none` and shared secrets are not among them. */
const ALGORITHMS = ['RS256', 'ES256'] as const;
/** Seconds by which the issuer's clock may be ahead of ours (RFC 7519, section 4.1.5, "some small leeway"). */
const LEEWAY = 60;
/** Characters; issuers' tokens have one or two thousand. */
const TOKEN_LIMIT = 10_000;

export function createTokenVerifier({ issuer, audience }: OidcConfig): VerifyToken {
  const keysFor = createIssuerKeys(issuer);
  return async (token) => {
    const wanted = readKeyId(token);
    if (wanted === undefined) return false;
    const keys = await keysFor(wanted);
    try {
      const { exp, nbf } = await verifyWithJwks(token, {
        keys,
        allowedAlgorithms: ALGORITHMS,
        // Hono has no leeway. When a token was issued decides nothing; when it begins is looked at below.
        verification: { iss: issuer, aud: audience, iat: false, nbf: false },
      });
      // A token that says no end would be good for ever.
      return typeof exp === 'number' && hasBegun(nbf);
    } catch {
      return false;
    }
  };
}

function hasBegun(nbf: unknown): boolean {
  if (nbf === undefined) return true;
  return typeof nbf === 'number' && nbf <= Date.now() / 1000 + LEEWAY;
}

/** `undefined` where the text is no token that any key could have signed. */
function readKeyId(token: string): string | undefined {
  if (token.length > TOKEN_LIMIT) return undefined;
  try {
    const { alg, kid } = decode(token).header;
    return ALGORITHMS.some((name) => name === alg) && typeof kid === 'string' ? kid : undefined;
  } catch {
    return undefined;
  }
}
