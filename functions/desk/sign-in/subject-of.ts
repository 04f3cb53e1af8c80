/** Whom an issuer's token is about (RFC 7519, "sub"), of a token that was verified; `undefined` if it does not say. */
export function subjectOf(token: string): string | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const { sub } = Object(payload) as { sub?: unknown };
    return typeof sub === 'string' && sub.trim() !== '' ? sub.slice(0, SUBJECT_CHARACTERS) : undefined;
  } catch {
    return undefined;
  }
}

const SUBJECT_CHARACTERS = 200;
