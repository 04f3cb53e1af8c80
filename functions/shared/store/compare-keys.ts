/** Orders keys as S3 does: by their UTF-8 bytes, which JavaScript's own order (UTF-16) is not. */
export function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
