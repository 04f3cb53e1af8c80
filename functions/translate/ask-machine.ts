import { asCoded, type Coded, type CodedText } from '../shared/article/coded-text.ts';
import { saveUnit } from '../shared/language/memory/memory.ts';
import { type MemoryUnit, normalizeSegment } from '../shared/language/memory/memory-unit.ts';
import { askAgainAt, type Refusal, refusalOf } from '../shared/language/memory/refusal.ts';
import { articleIdOf } from '../shared/store/keys.ts';
import { scoreWitness } from './score-witness.ts';
import type { TextContext } from './text-context.ts';
import type { TranslatePorts, TranslationJob } from './translation-job.ts';
import { enforcesTerms, type TranslatedBatch, type TranslatedSegment } from './translator.ts';
import { fixTypography } from './typography/fix-typography.ts';

/** A segment that memory has no translation of. */
export interface OpenSegment {
  /** Its key in memory. */
  key: string;
  segment: CodedText;
  context?: TextContext;
  /** What memory has instead: an answer that was refused, or one made under other terms. */
  unit: MemoryUnit | undefined;
}

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

const A_RUN = 2;

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
  noteAsked(asked, job, ports);
  const segments = asked.map(({ segment, context }) => ({ ...segment, context }));
  try {
    const request = { sourceLanguage, targetLanguage, segments, terms, title };
    for await (const batch of ports.translator.translate(request)) {
      answers.charactersSent += batch.charactersSent;
      for (const result of batch.results) {
        const one = asked[result.index];
        if (one !== undefined) await takeAnswer(one, result, batch, job, ports, answers);
      }
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
  { key, segment, unit }: OpenSegment,
  job: TranslationJob,
  ports: TranslatePorts,
  answers: MachineAnswers,
): Promise<boolean> {
  const { translator, now = () => new Date() } = ports;
  const engineName = translator.engineFor?.(job)?.name;
  const refusal = unit && refusalOf(unit, refusalTerms(segment, job, ports), engineName);
  if (unit === undefined || refusal === undefined) return false;
  const { answer, engine, rung, witness } = refusal;
  if (answer !== undefined && !job.isRefused(segment, { target: answer, engine, rung, witness })) {
    await keep({ ...unitOf(segment, refusal, job), target: answer }, key, ports, answers);
    return true;
  }
  const from = askAgainAt(refusal);
  answers.refusals.set(key, refusal);
  if (answer !== undefined) answers.units.set(key, { ...unit, ...shownAs(refusal) });
  return from === undefined || from > now().toISOString() || isAsked(key, job, ports);
}

async function takeAnswer(
  { key, segment }: OpenSegment,
  { text, rung, witness: reading }: TranslatedSegment,
  { engine, model }: TranslatedBatch,
  job: TranslationJob,
  ports: TranslatePorts,
  answers: MachineAnswers,
): Promise<void> {
  const { store, now = () => new Date() } = ports;
  const target = text ? fixTypography(text, job.targetLanguage, job.typography, segment.text) : undefined;
  if (target === undefined && engine === undefined) return;
  const at = now().toISOString();
  const answered = target === undefined ? undefined : { ...job, source: segment.text, target };
  const witness = answered && scoreWitness(reading, answered);
  const unit = unitOf(segment, { engine, model, rung, witness, lastAt: at }, job);
  const isRefused = () => target !== undefined && job.isRefused(segment, { target, engine, rung, witness });
  if (target !== undefined && (engine === undefined || !isRefused())) {
    return keep({ ...unit, target }, key, ports, answers);
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

/** Under other terms the engine has all its attempts anew, if it has them applied. */
function refusalTerms(
  { text }: CodedText,
  job: TranslationJob,
  { translator }: TranslatePorts,
): string | undefined {
  return enforcesTerms(translator, job) ? job.fingerprint(normalizeSegment(text)) : undefined;
}

async function keep(
  unit: MemoryUnit,
  key: string,
  { store }: TranslatePorts,
  answers: MachineAnswers,
): Promise<void> {
  const saved = await saveUnit(store, unit);
  answers.refusals.delete(key);
  answers.units.set(key, saved.unit);
  for (const id of saved.released) answers.released.add(id);
}

/** Who said it, and when. */
type Origin = Pick<MemoryUnit, 'engine' | 'model' | 'rung' | 'witness'> & { lastAt: string };

/** The machine's unit, without its words. */
function unitOf(
  { text }: CodedText,
  { engine, model, rung, witness, lastAt }: Origin,
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
    witness,
    terms: fingerprint(source),
  };
}

function shownAs({ answer, engine, model, rung, witness, lastAt }: Refusal): Partial<MemoryUnit> {
  const target = answer ?? asCoded('');
  return { target, origin: 'machine', engine, model, rung, witness, changedAt: lastAt };
}

function noteAsked(open: readonly OpenSegment[], { from }: TranslationJob, { asked }: TranslatePorts): void {
  for (const { key } of open) asked?.set(key, new Set([...(asked.get(key) ?? []), articleIdOf(from)]));
}

function isAsked(key: string, { from }: TranslationJob, { asked }: TranslatePorts): boolean {
  const articles = asked?.get(key);
  return articles !== undefined && (articles.size >= A_RUN || articles.has(articleIdOf(from)));
}
