import { asCoded, type Coded, type CodedText } from '../shared/article/coded-text.ts';
import { saveUnit } from '../shared/language/memory/memory.ts';
import { type MemoryUnit, normalizeSegment } from '../shared/language/memory/memory-unit.ts';
import { type Refusal, refusalOf } from '../shared/language/memory/refusal.ts';
import { articleIdOf } from '../shared/store/keys.ts';
import { mapAtOnce } from '../shared/store/map-at-once.ts';
import { planEarlier } from './by-sentence/find-earlier.ts';
import { type BySentence, translateBySentence } from './by-sentence/translate-by-sentence.ts';
import { findRefused, noteAsked, refusalTerms } from './refused-answer.ts';
import { PausedError } from './translation-error.ts';
import type { OpenSegment, TranslatePorts, TranslationJob } from './translation-job.ts';
import type { TranslatedBatch, TranslatedSegment } from './translator.ts';
import { fixTypography } from './typography/fix-typography.ts';
import { scoreWitness } from './witness/score-witness.ts';

export interface MachineAnswers {
  /** By memory key: what is to be shown, refused or not. */
  units: Map<string, MemoryUnit>;
  /** By memory key: the last answer of each unit whose answer was refused. */
  refusals: Map<string, Refusal>;
  charactersSent: number;
  /** Ids of articles that waited for one of them. */
  released: Set<string>;
  failure?: unknown;
}

/** Answers judged and kept at once: the store is what they wait for. */
const AT_ONCE = 16;

/**
 * Has segments translated, and judges each answer before memory has it: what the checks find an error in is noted as
 * refused, and is shown to people only.
 *
 * @param open Each different segment once.
 */
export async function askMachine(
  open: readonly OpenSegment[],
  job: TranslationJob,
  ports: TranslatePorts,
): Promise<MachineAnswers> {
  const { sourceLanguage, targetLanguage, terms, title } = job;
  const answers: MachineAnswers = {
    units: new Map(),
    refusals: new Map(),
    charactersSent: 0,
    released: new Set(),
  };
  const asked: OpenSegment[] = [];
  for (const one of open) if (!(await takeRefused(one, job, ports, answers))) asked.push(one);
  if (asked.length === 0) return answers;
  // A turn for what needs no machine.
  if (ports.turn?.sliceMs === 0) return { ...answers, failure: new PausedError() };
  noteAsked(asked, job, ports);
  const segments = asked.map(({ segment, context }) => ({ ...segment, context }));
  try {
    const { turn } = ports;
    const paced = turn && { lane: turn.lane, until: Date.now() + turn.sliceMs };
    const request = { sourceLanguage, targetLanguage, segments, terms, title, ...paced };
    const engine = ports.translator.engineFor?.(job)?.name;
    const plans = await planEarlier(asked, job, { store: ports.store, engine });
    const isFit: BySentence['isFit'] = (index, { text, ...answer }) => {
      const segment = asked[index]?.segment;
      if (segment === undefined) return false;
      return !job.isRefused(segment, { ...answer, target: typeset(text, segment, job) });
    };
    for await (const batch of translateBySentence(ports.translator, request, { plans, isFit })) {
      answers.charactersSent += batch.charactersSent;
      await mapAtOnce(batch.results, AT_ONCE, async (result) => {
        const one = asked[result.index];
        if (one !== undefined) await takeAnswer(one, result, batch, job, ports, answers);
      });
    }
    return answers;
  } catch (failure) {
    return { ...answers, failure };
  }
}

/**
 * An earlier answer that was refused: kept after all if the checks now let it pass, shown if the machine is not asked.
 * @returns whether it is not.
 */
async function takeRefused(
  one: OpenSegment,
  job: TranslationJob,
  ports: TranslatePorts,
  answers: MachineAnswers,
): Promise<boolean> {
  const found = findRefused(one, job, ports);
  if (found === undefined) return false;
  const { refusal, unit, passing } = found;
  if (passing !== undefined) {
    await keep({ ...unitOf(one.segment, refusal, job), target: passing }, one.key, ports, answers);
    return true;
  }
  answers.refusals.set(one.key, refusal);
  if (refusal.answer !== undefined) answers.units.set(one.key, { ...unit, ...shownAs(refusal) });
  return !found.isAskedAgain;
}

const typeset = (text: Coded, segment: CodedText, { targetLanguage, typography }: TranslationJob) =>
  fixTypography(text, targetLanguage, typography, segment.text);

async function takeAnswer(
  { key, segment, unit: known }: OpenSegment,
  { text, rung, keptSentences, witness: reading }: TranslatedSegment,
  { engine, model }: TranslatedBatch,
  job: TranslationJob,
  ports: TranslatePorts,
  answers: MachineAnswers,
): Promise<void> {
  const { store, now = () => new Date() } = ports;
  const target = text ? typeset(text, segment, job) : undefined;
  if (target === undefined && engine === undefined) return;
  const at = now().toISOString();
  const answered = target === undefined ? undefined : { ...job, source: segment.text, target };
  const witness = answered && scoreWitness(reading, answered);
  const unit = unitOf(segment, { engine, model, rung, keptSentences, witness, lastAt: at }, job);
  const isRefused = () => target !== undefined && job.isRefused(segment, { target, engine, rung, witness });
  if (target !== undefined && (engine === undefined || !isRefused())) {
    return keep({ ...unit, target }, key, ports, answers, known === undefined);
  }
  const refusal: Refusal = {
    engine: engine ?? '',
    model,
    answer: target,
    rung,
    witness,
    terms: refusalTerms(segment, job, ports),
    count: 1,
    lastAt: at,
  };
  const { sourceLanguage, targetLanguage, source, from, terms } = unit;
  const saved = await saveUnit(store, {
    ...{ sourceLanguage, targetLanguage, source, target: asCoded(''), origin: 'machine', state: 'initial' },
    ...{ changedAt: at, from, terms, refused: [refusal], waiting: [articleIdOf(job.from)] },
  });
  const noted = refusalOf(saved.unit, refusal.terms, engine);
  answers.units.delete(key);
  answers.refusals.delete(key);
  // Another article's answer passed meanwhile, or a person's word came in.
  if (noted === undefined) answers.units.set(key, saved.unit);
  else {
    answers.refusals.set(key, noted);
    if (target !== undefined) answers.units.set(key, { ...saved.unit, ...shownAs(refusal) });
  }
}

async function keep(
  unit: MemoryUnit,
  key: string,
  { store, asked }: TranslatePorts,
  answers: MachineAnswers,
  isMissing = false,
): Promise<void> {
  const saved = await saveUnit(store, unit, isMissing);
  answers.refusals.delete(key);
  answers.units.set(key, saved.unit);
  // Nobody asks for it again, and of ten thousand articles it would be all their sentences.
  asked?.delete(key);
  for (const id of saved.released) answers.released.add(id);
}

/** Who said it, and when. */
type Origin = Pick<MemoryUnit, 'engine' | 'model' | 'rung' | 'keptSentences' | 'witness'> & {
  lastAt: string;
};

/** The machine's unit, without its words. */
function unitOf(
  { text }: CodedText,
  { engine, model, rung, keptSentences, witness, lastAt }: Origin,
  { sourceLanguage, targetLanguage, from, fingerprint }: TranslationJob,
): MemoryUnit {
  const source: Coded = normalizeSegment(text);
  return {
    sourceLanguage,
    targetLanguage,
    source,
    target: asCoded(''),
    origin: 'machine',
    state: 'translated',
    changedAt: lastAt,
    from,
    engine,
    model,
    rung,
    ...(keptSentences !== undefined && { keptSentences }),
    witness,
    terms: fingerprint(source),
  };
}

function shownAs({ answer, engine, model, rung, witness, lastAt }: Refusal): Partial<MemoryUnit> {
  const target = answer ?? asCoded('');
  return { target, origin: 'machine', engine, model, rung, witness, changedAt: lastAt };
}
