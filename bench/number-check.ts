/**
 * How well the check of numbers tells right from wrong.
 *
 *   npx tsx bench/number-check.ts <folder> [--json] [--list <pair>]
 *
 * The folder holds `flores-dev/` (line-aligned `ref.<language>` and `mt.<pair>.<engine>`) and `tico-19/`
 * (`<pair>.tmx`). People's translations should pass, the same with one number spoilt should not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { XMLParser } from 'fast-xml-parser';
import { escapeText } from '../functions/article/coded-text.ts';
import { numbers } from '../functions/translate/checks/numbers.ts';

interface Pair {
  source: string;
  target: string;
}

interface Work {
  /** `tico-19 en-ar`. */
  name: string;
  from: string;
  into: string;
  pairs: Pair[];
}

/** 1-based lines of FLORES dev whose Arabic translates another sentence. */
const MISALIGNED = new Set([126, 131, 166]);
const DIGIT = /\p{Nd}/u;
const LANGUAGES = ['en', 'fr', 'ar'];

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, list: { type: 'string' } },
  });
  const folder = positionals[0];
  if (folder === undefined || !existsSync(folder)) {
    console.log(`not run: no data in ${folder ?? '(name the folder as the first argument)'}`);
    return;
  }
  const people = [...floresReferences(folder), ...tico(folder)];
  const machines = floresMachines(folder);
  if (values.list !== undefined) {
    for (const work of [...people, ...machines]) if (work.name.includes(values.list)) list(work);
    return;
  }
  const report = { people: people.map(measurePeople), machines: machines.map(measure) };
  if (values.json) console.log(JSON.stringify(report));
  else print(report);
}

function floresReferences(folder: string): Work[] {
  return LANGUAGES.flatMap((from) =>
    LANGUAGES.filter((into) => into !== from).map((into) =>
      flores(folder, `flores ${from}-${into}`, from, into, `ref.${into}`),
    ),
  );
}

function floresMachines(folder: string): Work[] {
  return readdirSync(join(folder, 'flores-dev'))
    .filter((file) => file.startsWith('mt.'))
    .map((file) => {
      const [, from = '', into = '', engine] = file.split(/[.-]/u);
      return flores(folder, `flores ${from}-${into} ${engine}`, from, into, file);
    });
}

function flores(folder: string, name: string, from: string, into: string, file: string): Work {
  const lines = (of: string) => readFileSync(join(folder, 'flores-dev', of), 'utf8').split('\n');
  const targets = lines(file);
  const pairs = lines(`ref.${from}`).flatMap((source, place) =>
    MISALIGNED.has(place + 1) ? [] : [{ source, target: targets[place] ?? '' }],
  );
  return { name, from, into, pairs: numbered(pairs) };
}

function tico(folder: string): Work[] {
  return ['en-ar', 'en-fr', 'ar-fr'].flatMap((name) => {
    const [one = '', other = ''] = name.split('-');
    const pairs = readTmx(readFileSync(join(folder, 'tico-19', `${name}.tmx`), 'utf8'), one, other);
    const turned = pairs.map(({ source, target }) => ({ source: target, target: source }));
    return [
      { name: `tico-19 ${name}`, from: one, into: other, pairs: numbered(pairs) },
      { name: `tico-19 ${other}-${one}`, from: other, into: one, pairs: numbered(turned) },
    ];
  });
}

function readTmx(xml: string, from: string, into: string): Pair[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    processEntities: { enabled: true, maxTotalExpansions: 1_000_000 },
    isArray: (name) => name === 'tu' || name === 'tuv',
  });
  const units = parser.parse(xml).tmx.body.tu as { tuv: { '@_xml:lang': string; seg: unknown }[] }[];
  return units.map(({ tuv }) => {
    const text = (language: string) => String(tuv.find((side) => side['@_xml:lang'] === language)?.seg ?? '');
    return { source: text(from), target: text(into) };
  });
}

function numbered(pairs: Pair[]): Pair[] {
  return pairs.filter(({ source, target }) => DIGIT.test(source) || DIGIT.test(target));
}

function problemsOf({ from, into }: Work, { source, target }: Pair): string[] {
  return numbers
    .findProblems({
      source: escapeText(source),
      target: escapeText(target),
      codes: [],
      origin: 'machine',
      sourceLanguage: from,
      targetLanguage: into,
    })
    .map(({ message }) => message.en);
}

function list(work: Work): void {
  for (const pair of work.pairs) {
    const problems = problemsOf(work, pair);
    if (problems.length > 0) console.log([work.name, pair.source, pair.target, ...problems, ''].join('\n'));
  }
}

function measure(work: Work) {
  const flagged = work.pairs.filter((pair) => problemsOf(work, pair).length > 0).length;
  return { name: work.name, segments: work.pairs.length, flagged, ratio: flagged / work.pairs.length };
}

/** Ways to spoil one number of a text; the chosen digit is never a lone 1, which nobody has to write. */
const FAULTS: Record<string, (text: string, turn: number) => string | undefined> = {
  changed: (text, turn) => replaceDigits(text, turn, (digits) => changeDigit(digits, turn)),
  dropped: (text, turn) => replaceDigits(text, turn, () => ''),
  added: (text, turn) => text.replace(/\s/u, ` ${3 + ((turn * 7919) % 8000)} `),
};

function replaceDigits(text: string, turn: number, replace: (digits: string) => string): string | undefined {
  const runs = [...text.matchAll(/(?<![\p{L}\p{Nd}/.@-])\p{Nd}+/gu)].filter(
    ({ 0: digits }) => !/^[1١]$/u.test(digits),
  );
  const run = runs[turn % Math.max(1, runs.length)];
  if (!run) return undefined;
  return text.slice(0, run.index) + replace(run[0]) + text.slice(run.index + run[0].length);
}

function changeDigit(digits: string, turn: number): string {
  const place = turn % digits.length;
  const code = digits.charCodeAt(place);
  // The digits of every script begin at a multiple of 16: only their last four bits count here.
  const digit = code & 15;
  const other = (digit + 1 + (turn % 8)) % 10;
  return digits.slice(0, place) + String.fromCharCode(code - digit + other) + digits.slice(place + 1);
}

function measurePeople(work: Work) {
  const clean = work.pairs.filter((pair) => problemsOf(work, pair).length === 0);
  const detected = Object.entries(FAULTS).map(([fault, spoil]) => {
    const spoilt = clean.flatMap(({ source, target }, turn) => {
      const bad = spoil(target, turn);
      return bad === undefined || bad === target ? [] : [{ source, target: bad }];
    });
    const found = spoilt.filter((pair) => problemsOf(work, pair).length > 0).length;
    return { fault, segments: spoilt.length, found, ratio: found / spoilt.length };
  });
  return { ...measure(work), detected };
}

function print(report: {
  people: ReturnType<typeof measurePeople>[];
  machines: ReturnType<typeof measure>[];
}): void {
  const share = (ratio: number, part: number, all: number) =>
    `${(100 * ratio).toFixed(1)} % (${part}/${all})`;
  console.log("people's translations with numbers: flagged; of one spoilt number: found");
  for (const { name, segments, flagged, ratio, detected } of report.people) {
    const found = detected.map(
      (fault) => `${fault.fault} ${share(fault.ratio, fault.found, fault.segments)}`,
    );
    console.log(`${name.padEnd(15)} ${share(ratio, flagged, segments).padEnd(16)} ${found.join('  ')}`);
  }
  console.log("machines' translations with numbers: flagged");
  for (const { name, segments, flagged, ratio } of report.machines) {
    console.log(`${name.padEnd(28)} ${share(ratio, flagged, segments)}`);
  }
}

main();
