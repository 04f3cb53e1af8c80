import { TranslateClient, type TranslateClientConfig, TranslateTextCommand } from '@aws-sdk/client-translate';
import type { Language } from '../../../shared/article/language.ts';
import { limitedHandler } from '../../../shared/lambda/limited-handler.ts';
import { ThrottledError } from '../../translation-error.ts';
import { isThrottle } from './count-throttles.ts';
import { explainFailure, explainQuota, isNamed } from './failure.ts';
import { forgetTerminology } from './terminology.ts';

/**
 * Calls are tried so often, with the SDK's "standard" mode: exponential backoff with full jitter, up to 20
 * seconds, for 5xx answers and network errors; a text that is refused because of too many goes at the pace of all (with-pace.ts).
 */
const ATTEMPTS = 10;
/** A full request takes Amazon Translate a few seconds. */
const ANSWER_MS = 30_000;
const ATTEMPT_MS = 45_000;
/** With all attempts and the pauses between them: what is not done by then is tried again by who asked. */
const CALL_MS = 180_000;

/** Region, endpoint (`AWS_ENDPOINT_URL_TRANSLATE`) and credentials are where the SDK looks for them. */
export function createTranslateClient(overrides: TranslateClientConfig = {}): TranslateClient {
  return new TranslateClient({
    maxAttempts: ATTEMPTS,
    retryMode: 'standard',
    requestHandler: limitedHandler(ANSWER_MS, ATTEMPT_MS),
    ...overrides,
  });
}

export interface TextCall {
  text: string;
  sourceLanguage: Language;
  targetLanguage: Language;
  terminologyNames: readonly string[];
  formality?: 'formal' | undefined;
}

/**
 * Calls TranslateText, retries included.
 * @throws {ThrottledError} if it is asked too much; for the rest see {@link explainFailure}.
 */
export async function translateText(client: TranslateClient, call: TextCall): Promise<string> {
  const { text, sourceLanguage, targetLanguage, terminologyNames, formality } = call;
  const command = new TranslateTextCommand({
    Text: text,
    SourceLanguageCode: sourceLanguage,
    TargetLanguageCode: targetLanguage,
    ...(terminologyNames.length > 0 && { TerminologyNames: [...terminologyNames] }),
    ...(formality !== undefined && { Settings: { Formality: 'FORMAL' as const } }),
  });
  const what = `${sourceLanguage} to ${targetLanguage}, ${Buffer.byteLength(text)} bytes of text`;
  notRepeated(command, what, await client.config.maxAttempts());
  try {
    const { TranslatedText } = await client.send(command, { abortSignal: AbortSignal.timeout(CALL_MS) });
    if (TranslatedText === undefined) throw new Error('the answer has no TranslatedText');
    return TranslatedText;
  } catch (error) {
    const [name = ''] = terminologyNames;
    // Another program may have made room for its own; the next try imports it again.
    if (isNamed(error, 'ResourceNotFoundException') && forgetTerminology(client, name)) {
      throw new Error(`Amazon Translate no longer has the terminology ${name}`, { cause: error });
    }
    if (error instanceof ThrottledError) throw error;
    throw explainQuota(error, what) ?? explainFailure(error, what);
  }
}

/** The client would repeat it by a delay of its own, while others go on. It does not repeat what it does not know. */
function notRepeated(command: TranslateTextCommand, what: string, mostAttempts: number): void {
  command.middlewareStack.add(
    (next) => async (call) => {
      try {
        return await next(call);
      } catch (error) {
        if (!isThrottle(error)) throw error;
        // Without the cause, which the client knows.
        const why = `Amazon Translate is asked too much (${what}): ${error.name}: ${error.message}`;
        throw new ThrottledError(why, mostAttempts);
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'notRepeated' },
  );
}
