import type { TranslateClient } from '@aws-sdk/client-translate';
import type { Coded } from '../../../shared/article/coded-text.ts';
import { indexTerms } from '../../../shared/language/terminology/find-terms.ts';
import type { Budget } from '../../budget.ts';
import { readParagraphs, writeParagraphs } from '../../markup/batches.ts';
import type { Call } from '../../markup/call.ts';
import { joinPieces } from '../../markup/join-pieces.ts';
import { climbLadder } from '../../markup/ladder.ts';
import { maskTerms } from '../../markup/mask-terms.ts';
import { type SegmentPiece, splitSegment } from '../../markup/pieces.ts';
import { runQueue } from '../../markup/run-queue.ts';
import type { Settled } from '../../markup/settle.ts';
import {
  PermanentTranslationError,
  type TranslatedSegment,
  type TranslationRequest,
  type Translator,
} from '../../translator.ts';
import { createTranslateClient, translateText } from './client.ts';
import { isRefused } from './failure.ts';
import { prepareTerminology } from './terminology.ts';

export { createTranslateClient } from './client.ts';

export interface AmazonTranslatorOptions {
  client?: TranslateClient;
  /** No limit where absent. */
  budget?: Budget;
}

/** Amazon Translate does not publish its quotas: few calls at once, and retries for the rest. */
const CALLS_AT_A_TIME = 4;

/**
 * Translates by TranslateText, many segments a call, with the terms as a custom terminology. What a call lost or
 * broke is asked for again (ladder.ts).
 */
export function createAmazonTranslator({
  client = createTranslateClient(),
  budget,
}: AmazonTranslatorOptions = {}): Translator {
  return {
    engine: 'amazon-translate',
    async *translate(request) {
      if (request.sourceLanguage === 'auto') {
        throw new PermanentTranslationError('the source language is not known');
      }
      const work = request.segments.map(splitter(request));
      const settled = new Map<SegmentPiece, Settled>();
      const takeDone = doneTaker(work, settled);
      const withoutWords = takeDone();
      if (withoutWords.length > 0) yield { results: withoutWords, charactersSent: 0 };

      const pieces = work.flatMap((segment) => segment.pieces).filter(({ tokens }) => tokens.length > 0);
      const queue = climbLadder(pieces, request, (piece, translation) => settled.set(piece, translation));
      if (queue.length === 0) return;
      const send = await sender(client, budget, request);
      for await (const { job, result } of runQueue(queue, send, CALLS_AT_A_TIME)) {
        queue.unshift(...job.take(readParagraphs(result, job.texts.length)));
        yield {
          results: takeDone(),
          charactersSent: charactersIn(job),
        };
      }
    },
  };
}

/** A segment on its way. */
interface SegmentWork {
  pieces: SegmentPiece[];
  hasCodes: boolean;
  unmask(coded: Coded): Coded;
}

function splitter({ terms, sourceLanguage }: TranslationRequest) {
  const index = indexTerms(terms.some((term) => term.doNotTranslate) ? terms : [], sourceLanguage);
  return (segment: TranslationRequest['segments'][number]): SegmentWork => {
    const { masked, unmask } = maskTerms(segment, index);
    return { pieces: splitSegment(masked, sourceLanguage), hasCodes: masked.codes.length > 0, unmask };
  };
}

/** Gives the segments that have been done since it was asked last. */
function doneTaker(work: readonly SegmentWork[], settled: ReadonlyMap<SegmentPiece, Settled>) {
  const open = new Map(work.entries());
  return (): TranslatedSegment[] =>
    [...open].flatMap(([index, { pieces, hasCodes, unmask }]) => {
      const joined = joinPieces(pieces, settled);
      if (joined === undefined) return [];
      open.delete(index);
      return [{ index, text: unmask(joined.text), ...(hasCodes && { rung: joined.rung }) }];
    });
}

/** Code points. */
const charactersIn = ({ texts }: Call) => texts.reduce((sum, text) => sum + text.characters, 0);

async function sender(client: TranslateClient, budget: Budget | undefined, request: TranslationRequest) {
  const { sourceLanguage, targetLanguage, terms } = request;
  const name = await prepareTerminology(client, terms, sourceLanguage, targetLanguage);
  const terminologyNames = name === undefined ? [] : [name];
  return async (call: Call) => {
    const text = writeParagraphs(call.texts.map(({ markup }) => markup));
    const taken = await budget?.take(charactersIn(call));
    try {
      return await translateText(client, { text, sourceLanguage, targetLanguage, terminologyNames });
    } catch (error) {
      if (isRefused(error)) await taken?.giveBack();
      throw error;
    }
  };
}
