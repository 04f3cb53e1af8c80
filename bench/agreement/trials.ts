import { asCoded, plainText } from '../../functions/shared/article/coded-text.ts';
import { isJudged } from '../../functions/translate/checks/agreement/agreement.ts';
import { chrf } from '../../functions/translate/checks/agreement/chrf.ts';
import { floresMachines, type Work } from '../checks/read-pairs.ts';

/** Their good lines are good: of an engine with many bad ones no threshold can be made. */
const JUDGED = ['google', 'microsoft'];
const WITNESS = /^bergamot-/u;

/** One machine's translations beside a witness', and what the same lines score when they are spoilt; all chrF. */
export interface Trial {
  from: string;
  into: string;
  engine: string;
  witness: string;
  good: number[];
  /** The translation of another sentence, of the same length or the next longer one, in its place. */
  other: number[];
  /** The second half of its words replaced by that of the same other sentence. */
  half: number[];
}

/** Of every pair that has a witness, in the order of their names. */
export function readTrials(folder: string, data: string): Trial[] {
  const works = floresMachines(folder, data);
  const witnesses = works.filter(({ engine = '' }) => WITNESS.test(engine));
  return witnesses.flatMap((witness) =>
    works
      .filter(({ from, into }) => from === witness.from && into === witness.into)
      .filter(({ engine = '' }) => JUDGED.includes(engine))
      .map((work) => readTrial(work, witness)),
  );
}

function readTrial(work: Work, witness: Work): Trial {
  const { from, into, engine = '' } = work;
  const readings = new Map(witness.pairs.map(({ line, target }) => [line, plain(target)]));
  const lines = work.pairs
    .filter(({ source }) => isJudged(plain(source)))
    .map(({ line, target }) => ({ target: plain(target), reading: readings.get(line) ?? '' }))
    .sort((one, other) => one.target.length - other.target.length);
  const spoilt = lines.map(({ target, reading }, place) => {
    const stranger = (lines[place + 1] ?? lines[place - 1])?.target ?? '';
    return { reading, other: stranger, half: replaceHalf(target, stranger) };
  });
  return {
    from,
    into,
    engine,
    witness: witness.engine ?? '',
    good: lines.map(({ target, reading }) => chrf(target, reading)),
    other: spoilt.map(({ other, reading }) => chrf(other, reading)),
    half: spoilt.map(({ half, reading }) => chrf(half, reading)),
  };
}

const plain = (coded: string) => plainText(asCoded(coded));

function replaceHalf(target: string, stranger: string): string {
  const [own, others] = [target.split(' '), stranger.split(' ')];
  const kept = own.slice(0, Math.ceil(own.length / 2));
  return [...kept, ...others.slice(Math.ceil(others.length / 2))].join(' ');
}
