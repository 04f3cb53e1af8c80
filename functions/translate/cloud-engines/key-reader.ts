/** @param secretId The secret's ARN; absent for a service that asks for no key. */
export async function keyReader(secretId: string | undefined): Promise<(() => Promise<string>) | undefined> {
  if (!secretId) return undefined;
  const { createSecretReader } = await import('../../shared/lambda/secrets/secret-reader.ts');
  return createSecretReader(secretId);
}
