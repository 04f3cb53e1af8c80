import { TranslateClient, TranslateTextCommand } from '@aws-sdk/client-translate';
import type { Language } from '../article/language.ts';
import { PermanentTranslationError } from './translator.ts';

/** Region, endpoint and credentials are read as the SDK documents it. */
export function createTranslateClient(): TranslateClient {
  return new TranslateClient({
    // Back-off with jitter on throttling; a newsroom's burst is over within ten attempts.
    retryMode: 'standard',
    maxAttempts: 10,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000 },
  });
}

export interface LanguagePair {
  sourceLanguage: Language;
  targetLanguage: Language;
}

/** The request itself is wrong: the same one again would fail the same way. */
const PERMANENT = new Set([
  'UnsupportedLanguagePairException',
  'UnsupportedLanguagePair',
  'InvalidRequestException',
  'TextSizeLimitExceededException',
  'ResourceNotFoundException',
]);

/**
 * One call of TranslateText.
 * @throws {PermanentTranslationError} where no retry can help.
 */
export async function translateText(
  client: TranslateClient,
  text: string,
  { sourceLanguage, targetLanguage }: LanguagePair,
): Promise<string> {
  try {
    const { TranslatedText } = await client.send(
      new TranslateTextCommand({
        Text: text,
        SourceLanguageCode: sourceLanguage,
        TargetLanguageCode: targetLanguage,
        // Newspapers say "vous" (AWS, "Setting formality"; Arabic and English have no such setting).
        ...(targetLanguage === 'fr' && { Settings: { Formality: 'FORMAL' as const } }),
      }),
    );
    if (TranslatedText === undefined) throw new Error('the answer holds no text');
    return TranslatedText;
  } catch (cause) {
    const { name, message } = cause as Error;
    const what = `Amazon Translate, ${sourceLanguage} to ${targetLanguage}, ${Buffer.byteLength(text)} bytes: ${name}: ${message}`;
    if (PERMANENT.has(name)) throw new PermanentTranslationError(what, { cause });
    throw new Error(what, { cause });
  }
}
