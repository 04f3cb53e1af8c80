/** Who signs programs in beside the desk's own token (OpenID Connect Core 1.0). */
export interface OidcConfig {
  /** As its tokens name it; where its configuration is found. */
  issuer: string;
  /** Tokens made for one of these are accepted. */
  audience: string[];
}

/**
 * `OIDC_ISSUER`, and `OIDC_AUDIENCE` with commas between several.
 * @throws if only one of them is set, or the issuer is no https address; on this machine http will do.
 */
export function readOidcConfig(env: Record<string, string | undefined>): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE } = env;
  const audience = (OIDC_AUDIENCE ?? '').split(',').flatMap((name) => name.trim() || []);
  if (!issuer && audience.length === 0) return undefined;
  if (!issuer) throw new Error('OIDC_AUDIENCE is set and OIDC_ISSUER is not');
  if (audience.length === 0) throw new Error('OIDC_ISSUER is set and OIDC_AUDIENCE is not');
  if (!isSafeAddress(issuer)) throw new Error(`OIDC_ISSUER ${JSON.stringify(issuer)} is no https address`);
  return { issuer, audience };
}

/** What anybody on the way could change says nothing about who is signed in. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}
