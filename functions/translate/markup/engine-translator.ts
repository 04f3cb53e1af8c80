import type { Coded } from '../../shared/article/coded-text.ts';
import { indexTerms } from '../../shared/language/terminology/find-terms.ts';
import type { TextEngine } from '../engines/text-engine.ts';
import { charactersIn } from '../engines/with-budget.ts';
import { withPace } from '../engines/with-pace.ts';
import { type Pace, UNPACED } from '../pace/pace.ts';
import { PermanentTranslationError } from '../translation-error.ts';
import type { TranslatedSegment, TranslationRequest, Translator } from '../translator.ts';
import type { Call } from './call.ts';
import { joinPieces } from './join-pieces.ts';
import { climbLadder } from './ladder.ts';
import { maskTerms } from './mask-terms.ts';
import { type SegmentPiece, splitSegment } from './pieces.ts';
import { takesPlain } from './plain-texts.ts';
import { runQueue } from './run-queue.ts';
import type { Settled } from './settle.ts';

/**
 * Makes a translator of any engine: segments become texts with tags that it takes, in as few requests as it allows,
 * and what a request lost or broke is asked for again (ladder.ts).
 *
 * @param pace How fast it is asked; where absent, as fast as it answers.
 */
export function createEngineTranslator(engine: TextEngine, pace: Pace = UNPACED): Translator {
  return {
    engineFor: () => ({ name: engine.name, terminology: engine.terminology }),
    async *translate(request) {
      const { name, paid, atATime } = engine;
      if (request.sourceLanguage === 'auto') {
        throw new PermanentTranslationError('the source language is not known');
      }
      const refusal = await engine.refusal(request);
      if (refusal !== undefined) throw new PermanentTranslationError(refusal);
      const model = await engine.modelOf?.(request);
      const { lane = 'urgent', until } = request;
      const paced = withPace(engine, pace, { lane, until });
      const limits = { ...engine.limits, bytesTogether: pace.bytesTogether(request, lane) };
      const work = request.segments.map(splitter(request, engine));
      const settled = new Map<SegmentPiece, Settled>();
      const takeDone = doneTaker(work, settled);
      const withoutWords = takeDone();
      if (withoutWords.length > 0) yield { results: withoutWords, charactersSent: 0 };

      const queue = climbLadder(piecesOf(work), request, { ...engine, limits }, (piece, translation) =>
        settled.set(piece, translation),
      );
      const send = sender(paced, request);
      for await (const { job, result } of runQueue(queue, send, atATime)) {
        queue.unshift(...job.take(result));
        yield {
          results: takeDone(),
          charactersSent: paid ? charactersIn(job.texts) : 0,
          engine: name,
          model,
        };
      }
    },
    close: () => engine.close(),
  };
}

/** The requests that segments begin with, for an estimate: none is sent. Answers that are broken bring more. */
export function planRequests(request: TranslationRequest, engine: TextEngine): Call[] {
  return climbLadder(piecesOf(request.segments.map(splitter(request, engine))), request, engine, () => {});
}

function piecesOf(work: readonly SegmentWork[]): SegmentPiece[] {
  return work.flatMap(({ pieces }) => pieces).filter(({ tokens }) => tokens.length > 0);
}

/** A segment on its way. */
interface SegmentWork {
  pieces: SegmentPiece[];
  hasCodes: boolean;
  unmask(coded: Coded): Coded;
}

/** Terms that stay are sent as protected words, if the engine keeps such. */
function splitter({ terms, sourceLanguage }: TranslationRequest, { markup, limits }: TextEngine) {
  const isMasking = markup === 'tags' && terms.some((term) => term.doNotTranslate);
  const index = indexTerms(isMasking ? terms : [], sourceLanguage);
  return (segment: TranslationRequest['segments'][number]): SegmentWork => {
    const { masked, unmask } = maskTerms(segment, index);
    const pieces = splitSegment({ ...masked, context: segment.context }, sourceLanguage, limits);
    return { pieces, hasCodes: masked.codes.length > 0, unmask };
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

function sender(engine: TextEngine, { sourceLanguage, targetLanguage, terms, title }: TranslationRequest) {
  const pair = { sourceLanguage, targetLanguage };
  const formality = engine.formality.includes(targetLanguage) ? 'formal' : undefined;
  const taking = engine.markup === 'none' ? takesPlain(engine) : engine;
  return ({ texts }: Call) => taking.translate(texts, pair, { terms, formality, title });
}
