import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { createIssuerKeys, IssuerError } from './issuer-keys.ts';
import type { OidcConfig } from './oidc-config.ts';

/** Whether a bearer token is the issuer's, for us, and of now. @throws {IssuerError} if its keys cannot be read. */
export type VerifyToken = (token: string) => Promise<boolean>;

/** Signatures only the issuer can make; `none` and shared secrets are not among them. */
const ALGORITHMS = ['RS256', 'ES256'];
/** Seconds by which the issuer's clock may be ahead of ours (RFC 7519, section 4.1.5, "some small leeway"). */
const LEEWAY = 60;
/** Characters; issuers' tokens have one or two thousand. */
const TOKEN_LIMIT = 10_000;

/** @param answerMs How long the issuer may take, if not the usual time. */
export function createTokenVerifier({ issuer, audience }: OidcConfig, answerMs?: number): VerifyToken {
  const keyOf = namedKey(createIssuerKeys(issuer, answerMs));
  // A token that says no end would be good for ever.
  const options = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    requiredClaims: ['exp'],
    clockTolerance: LEEWAY,
  };
  return async (token) => {
    if (token.length > TOKEN_LIMIT) return false;
    try {
      const { payload } = await jwtVerify(token, keyOf, options);
      // jose gives the leeway to the end of a token too.
      return payload.exp !== undefined && payload.exp > Date.now() / 1000;
    } catch (error) {
      if (error instanceof IssuerError) throw error;
      return false;
    }
  };
}

/** jose would try any key of the right kind for a token that names none. */
function namedKey(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    if (typeof header?.kid !== 'string') throw new errors.JWKSNoMatchingKey();
    return keys(header, token);
  };
}
