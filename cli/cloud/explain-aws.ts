/** Nothing the SDK knows says who is asking. */
const NO_CREDENTIALS = new Set(['CredentialsProviderError', 'NoCredentialsError']);
const EXPIRED = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
]);

/**
 * What a failed call to AWS means for the person at the terminal.
 * @param subject What the call was about: `the stack Dragoman`.
 */
export function explainAws(cause: unknown, subject: string): Error {
  if (!(cause instanceof Error)) return new Error(`${subject}: ${String(cause)}`);
  const { name, message } = cause;
  if (NO_CREDENTIALS.has(name)) {
    return new Error(`${subject}: no AWS credentials were found; set AWS_PROFILE, or sign in`, { cause });
  }
  if (EXPIRED.has(name)) {
    return new Error(`${subject}: AWS does not take these credentials; sign in again (${message})`, {
      cause,
    });
  }
  if (message === 'Region is missing') {
    return new Error(`${subject}: no AWS region is set; set AWS_REGION, or one in the profile`, { cause });
  }
  if (/^Stack .*does not exist/.test(message)) {
    return new Error(`${subject} is not there; is it in another region, or another --stack?`, { cause });
  }
  // Our own say what they are about; the SDK's have an answer's details.
  if (!('$metadata' in cause) && name === 'Error') return cause;
  return new Error(`${subject}: ${name}: ${message}`, { cause });
}
