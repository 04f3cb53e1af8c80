import { PermanentTranslationError, QuotaReachedError, TranslationError } from '../../translation-error.ts';

/** The request or the deployment is wrong, and stays so. */
const PERMANENT = new Set([
  'InvalidParameterValueException',
  'InvalidRequestException',
  'ResourceNotFoundException',
  'TextSizeLimitExceededException',
  'UnsupportedLanguagePairException',
  'ValidationException',
]);

/** The account has used up what AWS gives it: more calls, now, are refused alike. */
const QUOTA = new Set(['LimitExceededException', 'ServiceQuotaExceededException']);

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
export function explainFailure(cause: unknown, what: string): TranslationError {
  if (cause instanceof SyntaxError) {
    // It would quote the answer, which is an article's text, and errors are logged.
    return new TranslationError(`Amazon Translate failed (${what}): its answer cannot be read`);
  }
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  const why = `${name}: ${message}`;
  if (PERMANENT.has(name)) {
    return new PermanentTranslationError(`Amazon Translate does not take this (${what}): ${why}`, { cause });
  }
  const where = ACCESS.has(name)
    ? 'is out of reach, check the AWS credentials and permissions'
    : `failed (${what})`;
  return new TranslationError(`Amazon Translate ${where}: ${why}`, { unpaid: isAnswer(cause), cause });
}

/** Of a call that translates: an account that is full of terminologies is another matter. */
export function explainQuota(cause: unknown, what: string): QuotaReachedError | undefined {
  if (!(cause instanceof Error) || !QUOTA.has(cause.name)) return undefined;
  const why = `${cause.name}: ${cause.message}`;
  return new QuotaReachedError(`a quota of Amazon Translate is used up (${what}): ${why}`, { cause });
}

/** Whether a failed call was answered at all. */
function isAnswer(cause: unknown): boolean {
  const { $metadata } = cause as { $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode !== undefined;
}

export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
