import { TranslateClient, type TranslateClientConfig, TranslateTextCommand } from '@aws-sdk/client-translate';
import type { Language } from '../../../shared/article/language.ts';
import { callLimits } from '../../../shared/lambda/call-limits.ts';
import { explainFailure, isNamed } from './failure.ts';
import { forgetTerminology } from './terminology.ts';

/**
 * Calls are tried so often, with the SDK's "standard" mode: exponential backoff with full jitter, up to 20
 * seconds, for throttling (429 and TooManyRequestsException among others), 5xx answers and network errors.
 */
const ATTEMPTS = 10;
/** A full request takes Amazon Translate a few seconds. */
const ANSWER_MS = 30_000;

/** Region, endpoint (`AWS_ENDPOINT_URL_TRANSLATE`) and credentials are where the SDK looks for them. */
export function createTranslateClient(overrides: TranslateClientConfig = {}): TranslateClient {
  return new TranslateClient({
    maxAttempts: ATTEMPTS,
    retryMode: 'standard',
    requestHandler: callLimits(ANSWER_MS),
    ...overrides,
  });
}

export interface TextCall {
  text: string;
  sourceLanguage: Language;
  targetLanguage: Language;
  terminologyNames: readonly string[];
}

/** Calls TranslateText, retries included. @throws see {@link explainFailure}. */
export async function translateText(client: TranslateClient, call: TextCall): Promise<string> {
  const { text, sourceLanguage, targetLanguage, terminologyNames } = call;
  const command = new TranslateTextCommand({
    Text: text,
    SourceLanguageCode: sourceLanguage,
    TargetLanguageCode: targetLanguage,
    ...(terminologyNames.length > 0 && { TerminologyNames: [...terminologyNames] }),
    // French has polite forms of address; Amazon Translate has no such setting for Arabic or English.
    ...(targetLanguage === 'fr' && { Settings: { Formality: 'FORMAL' as const } }),
  });
  try {
    const { TranslatedText } = await client.send(command);
    if (TranslatedText === undefined) throw new Error('the answer has no TranslatedText');
    return TranslatedText;
  } catch (error) {
    const [name = ''] = terminologyNames;
    // Another program may have made room for its own; the next try imports it again.
    if (isNamed(error, 'ResourceNotFoundException') && forgetTerminology(client, name)) {
      throw new Error(`Amazon Translate no longer has the terminology ${name}`, { cause: error });
    }
    const bytes = Buffer.byteLength(text);
    throw explainFailure(error, `${sourceLanguage} to ${targetLanguage}, ${bytes} bytes of text`);
  }
}
