import type { TranslateClient } from '@aws-sdk/client-translate';
import { countCharacters, writeTokens } from '../../article/coded-text.ts';
import {
  PermanentTranslationError,
  type TranslatedSegment,
  type TranslationRequest,
  type Translator,
} from '../translator.ts';
import { readAnswer } from './answer.ts';
import { packBatches, readParagraphs, writeParagraphs } from './batches.ts';
import { runQueue } from './calls.ts';
import { createTranslateClient, translateText } from './client.ts';
import { type TagStyle, writeMarkup } from './markup.ts';
import { type Piece, splitSegment } from './pieces.ts';

export { createTranslateClient } from './client.ts';

export interface AmazonTranslatorOptions {
  client?: TranslateClient;
  /** Custom terminologies of the account; Amazon Translate takes one per call. */
  terminologyNames?: readonly string[];
}

/** Amazon Translate does not publish its quotas: few calls at once, and retries for the rest. */
const CALLS_AT_A_TIME = 4;

/** One call's pieces. */
interface Call {
  pieces: Piece[];
  style: TagStyle;
  /** On a second try: what could be kept of the first. */
  first?: string;
}

/**
 * Translates by TranslateText, many segments a call. A segment that a call lost, or whose codes came back
 * broken, is sent once more, alone and with every code as `<span id=N>`; if they are broken again, its text
 * is given with the codes that are safe. Protected words go along but are not counted as sent.
 */
export function createAmazonTranslator({
  client = createTranslateClient(),
  terminologyNames = [],
}: AmazonTranslatorOptions = {}): Translator {
  return {
    engine: 'amazon-translate',
    async *translate({ sourceLanguage, targetLanguage, segments }: TranslationRequest) {
      if (sourceLanguage === 'auto') throw new PermanentTranslationError('the source language is not known');
      const work = segments.map((segment) => splitSegment(segment, sourceLanguage));
      const answers = new Map<Piece, string>();
      const unanswered = new Set(work.keys());
      const takeDone = (): TranslatedSegment[] =>
        [...unanswered].flatMap((index) => {
          const text = joinPieces(work[index] ?? [], answers);
          if (text !== undefined) unanswered.delete(index);
          return text === undefined ? [] : [{ index, text }];
        });

      const withoutWords = takeDone();
      if (withoutWords.length > 0) yield { results: withoutWords, charactersSent: 0 };
      const queue = planCalls(work.flat());
      const send = (call: Call) =>
        translateText(client, { text: writeCall(call), sourceLanguage, targetLanguage, terminologyNames });
      for await (const { job, result } of runQueue(queue, send, CALLS_AT_A_TIME)) {
        queue.unshift(...readCall(job, result, answers));
        yield { results: takeDone(), charactersSent: countSent(job) };
      }
    },
  };
}

function planCalls(pieces: readonly Piece[]): Call[] {
  const toSend = pieces.filter(({ tokens }) => tokens.length > 0);
  return packBatches(toSend, ({ tokens, codes }) => writeMarkup(tokens, codes, 'elements')).map((batch) => ({
    pieces: batch,
    style: 'elements',
  }));
}

function writeCall({ pieces, style }: Call): string {
  return writeParagraphs(pieces.map(({ tokens, codes }) => writeMarkup(tokens, codes, style)));
}

/** Notes the answers that can be used and gives the calls for those that cannot. */
function readCall({ pieces, style, first }: Call, answer: string, answers: Map<Piece, string>): Call[] {
  const paragraphs = readParagraphs(answer, pieces.length);
  return pieces.flatMap((piece, place): Call[] => {
    const paragraph = paragraphs[place];
    const reading =
      paragraph === undefined ? undefined : readAnswer(paragraph, piece.tokens, piece.codes, style);
    if (reading?.intact || style === 'spans') {
      answers.set(piece, reading?.text || first || '');
      return [];
    }
    return [{ pieces: [piece], style: 'spans', first: reading?.text ?? '' }];
  });
}

/** `undefined` while a piece is not answered; '' where one was answered with nothing, so that none goes missing. */
function joinPieces(pieces: readonly Piece[], answers: ReadonlyMap<Piece, string>): string | undefined {
  let text = '';
  let lost = false;
  for (const piece of pieces) {
    const answer = piece.tokens.length === 0 ? '' : answers.get(piece);
    if (answer === undefined) return undefined;
    lost ||= answer === '' && piece.tokens.length > 0;
    text += piece.before + answer + piece.after;
  }
  return lost ? '' : text;
}

function countSent({ pieces }: Call): number {
  return pieces.reduce((sum, { tokens }) => sum + countCharacters(writeTokens(tokens)), 0);
}
