import { PermanentTranslationError } from '../../translator.ts';

/** The request or the deployment is wrong, and stays so. */
const PERMANENT = new Set([
  'InvalidParameterValueException',
  'InvalidRequestException',
  'ResourceNotFoundException',
  'TextSizeLimitExceededException',
  'UnsupportedLanguagePairException',
  'ValidationException',
]);

/** Somebody has to give the program access; the articles are fine. */
const ACCESS = new Set([
  'AccessDeniedException',
  'CredentialsProviderError',
  'ExpiredTokenException',
  'IncompleteSignatureException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'OptInRequired',
  'SubscriptionRequiredException',
  'UnrecognizedClientException',
]);

/**
 * What a failed call means for who asked.
 * @param what The call's subject, for people.
 */
export function explainFailure(cause: unknown, what: string): Error {
  if (cause instanceof SyntaxError) {
    // It would quote the answer, which is an article's text, and errors are logged.
    return new Error(`Amazon Translate failed (${what}): its answer cannot be read`);
  }
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  const why = `${name}: ${message}`;
  if (PERMANENT.has(name)) {
    return new PermanentTranslationError(`Amazon Translate does not take this (${what}): ${why}`, { cause });
  }
  if (ACCESS.has(name)) {
    return new Error(`Amazon Translate is out of reach, check the AWS credentials and permissions: ${why}`, {
      cause,
    });
  }
  return new Error(`Amazon Translate failed (${what}): ${why}`, { cause });
}

/** Whether a failure that was explained is an answer: what was refused is not paid for, silence may be. */
export function isRefused(explained: unknown): boolean {
  const { cause } = explained as { cause?: { $metadata?: { httpStatusCode?: number } } };
  return cause?.$metadata?.httpStatusCode !== undefined;
}

export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
