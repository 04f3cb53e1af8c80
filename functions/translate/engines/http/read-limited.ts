import { TranslationError } from '../../translation-error.ts';

/** Of an answer, decompressed; the translation of a request has some tens of thousands. */
const ANSWER_BYTES = 2_000_000;

/**
 * The text of an answer.
 * @param subject Who answers, for people.
 * @throws where it has more bytes than any translation.
 */
export async function readLimited(response: Response, subject: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > ANSWER_BYTES) {
      throw new TranslationError(`${subject} failed: its answer has more than ${ANSWER_BYTES} bytes`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
