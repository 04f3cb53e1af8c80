/**
 * How many terms of the originals are found in people's translations, and that none is found inside other words.
 *
 *   npx tsx bench/terms.ts <folder> [--json] [--list <name>]
 *
 * The folder holds `flores-dev/` (line-aligned `ref.<language>`) and `tico-19/` (`<pair>.tmx`, `terms.<pair>.csv`).
 * `bench/terms.csv` has 30 terms, chosen by what is common in news and science before anything was measured with
 * them. `--list` shows the segments where a term is not found.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { findTerms, indexTerms } from '../functions/shared/language/terminology/find-terms.ts';
import { readTerminology } from '../functions/shared/language/terminology/read-terminology.ts';
import { acceptedTargets, type Term } from '../functions/shared/language/terminology/term.ts';
import { findPhrase } from '../functions/shared/language/text/find-phrase.ts';

interface Work {
  name: string;
  from: string;
  into: string;
  terms: Term[];
  pairs: { source: string; target: string }[];
}

/** 1-based lines of FLORES dev whose Arabic translates another sentence. */
const MISALIGNED = new Set([126, 131, 166]);
const SALE = 'سلا';

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
  const works = [...flores(folder), ...tico(folder)];
  if (values.list !== undefined) {
    for (const work of works) if (work.name.includes(values.list)) list(work);
    return;
  }
  const report = { terms: works.map(measure), sale: findSale(folder) };
  if (values.json) console.log(JSON.stringify(report));
  else print(report);
}

function flores(folder: string): Work[] {
  const list = readFileSync(new URL('terms.csv', import.meta.url), 'utf8');
  const { terms } = readTerminology(list, 'bench/terms.csv');
  const lines = (language: string) => readLines(folder, language);
  return ['ar', 'fr'].map((into) => {
    const targets = lines(into);
    const pairs = lines('en').map((source, place) => ({ source, target: targets[place] ?? '' }));
    const aligned = pairs.filter((_, place) => !MISALIGNED.has(place + 1));
    return { name: `flores en-${into}`, from: 'en', into, terms, pairs: aligned };
  });
}

function readLines(folder: string, language: string): string[] {
  return readFileSync(join(folder, 'flores-dev', `ref.${language}`), 'utf8')
    .trimEnd()
    .split('\n');
}

function tico(folder: string): Work[] {
  return ['ar', 'fr'].map((into) => {
    const read = (file: string) => readFileSync(join(folder, 'tico-19', file), 'utf8');
    const rows = parse(read(`terms.en-${into}.csv`), { from_line: 2, bom: true, relax_quotes: true });
    const sources = new Map<string, string[]>();
    for (const [, , , source = '', target = ''] of rows) {
      const name = source.trim().toLowerCase();
      if (name !== '' && target.trim() !== '')
        sources.set(name, [...(sources.get(name) ?? []), target.trim()]);
    }
    const terms = [...sources].map(([source, [target = '', ...others]]): Term => {
      const flags = { doNotTranslate: false, matchCase: false, properName: false };
      return {
        source,
        targets: { [into]: target },
        alternatives: { [into]: others },
        forbidden: {},
        ...flags,
      };
    });
    const pairs = readTmx(read(`en-${into}.tmx`), 'en', into);
    return { name: `tico-19 en-${into}`, from: 'en', into, terms, pairs };
  });
}

function readTmx(xml: string, from: string, into: string): Work['pairs'] {
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

interface Occurrence {
  term: Term;
  source: string;
  target: string;
  /** As the translation is written, and as its exact letters. */
  found: boolean;
  exact: boolean;
}

/** A term counts once a segment. */
function occurrences({ from, into, terms, pairs }: Work): Occurrence[] {
  const index = indexTerms(terms, from);
  return pairs.flatMap(({ source, target }) => {
    const inSource = new Set(findTerms(source, index).map(({ term }) => term));
    return [...inSource].map((term) => {
      const accepted = acceptedTargets(term, into);
      const { properName } = term;
      return {
        term,
        source,
        target,
        found: accepted.some(
          (phrase) => findPhrase(target, phrase, { language: into, properName }).length > 0,
        ),
        exact: accepted.some((phrase) => isExact(target, phrase)),
      };
    });
  });
}

/** The letters of the list with no letter beside them: what a check without grammar finds. */
function isExact(text: string, phrase: string): boolean {
  const letter = /[\p{L}\p{M}]/u;
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const [before = '', after = ''] = [text[start - 1], text[start + phrase.length]];
    if (!letter.test(before) && !letter.test(after)) return true;
  }
  return false;
}

function measure(work: Work) {
  const all = occurrences(work);
  const found = all.filter((one) => one.found).length;
  const exact = all.filter((one) => one.exact).length;
  const counts = { terms: work.terms.length, segments: work.pairs.length, occurrences: all.length };
  return { name: work.name, ...counts, found, ratio: found / all.length, exactRatio: exact / all.length };
}

/** Arabic words that hold the name of the town of Salé, and those that are taken for it. */
function findSale(folder: string): { inside: number; taken: string[] } {
  const text = readLines(folder, 'ar').join('\n');
  const spans = findPhrase(text, SALE, { language: 'ar', properName: true });
  return {
    inside: [...text.matchAll(/\p{L}+/gu)].filter(([word]) => word.includes(SALE)).length,
    taken: spans.map(({ start, end }) => text.slice(start, end)),
  };
}

function list(work: Work): void {
  for (const { term, source, target, found } of occurrences(work)) {
    if (!found)
      console.log([`${term.source} -> ${acceptedTargets(term, work.into)}`, source, target, ''].join('\n'));
  }
}

function print({
  terms,
  sale,
}: {
  terms: ReturnType<typeof measure>[];
  sale: ReturnType<typeof findSale>;
}): void {
  const share = (ratio: number) => `${(100 * ratio).toFixed(1)} %`.padStart(8);
  console.log('pair             terms  occurrences  found     letter for letter');
  for (const { name, terms: count, occurrences: all, ratio, exactRatio } of terms) {
    const cells = [name.padEnd(16), String(count).padStart(5), String(all).padStart(12)];
    console.log([...cells, share(ratio), share(exactRatio)].join(' '));
  }
  console.log(
    `${SALE}: in ${sale.inside} Arabic words, taken for the town in ${sale.taken.length}: ${sale.taken}`,
  );
}

main();
