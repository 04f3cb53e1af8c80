import { parse } from 'csv-parse/sync';
import type { Language } from '../../article/language.ts';
import { type CellPlace, cellError, checkTerm, readCell, readFlag, readVariants } from './cell.ts';
import { type Column, readColumns } from './columns.ts';
import type { Term } from './term.ts';

export interface Terminology {
  sourceLanguage: Language;
  targetLanguages: Language[];
  terms: Term[];
}

/** What Amazon Translate takes as a terminology file. */
const FILE_BYTES = 10_000_000;

/**
 * Reads `terminology/<source>.csv` (docs/terminology.md), with commas, or with semicolons as a French
 * spreadsheet writes it.
 * @param file Its name, for messages.
 * @throws at the first thing that is wrong, naming file, line, column and value; nothing is half read.
 */
export function readTerminology(csv: string, file: string): Terminology {
  if (Buffer.byteLength(csv) > FILE_BYTES) throw new Error(`${file} is larger than ${FILE_BYTES / 1e6} MB`);
  const [header, ...rows] = readRows(csv, file);
  if (header === undefined) throw new Error(`${file} is empty`);
  const columns = readColumns(header.cells, file);
  const terms = rows.map((row) => readTerm(row, columns, file));
  refuseDuplicates(terms, rows, columns, file);
  const languagesOf = (kind: Column['kind']) =>
    columns.flatMap((column) => (column.kind === kind && 'language' in column ? [column.language] : []));
  const [sourceLanguage = ''] = languagesOf('source');
  return { sourceLanguage, targetLanguages: languagesOf('target'), terms };
}

interface Row {
  cells: string[];
  /** 1-based. */
  line: number;
}

/** Rows that hold nothing are what a spreadsheet leaves at the end. */
function readRows(csv: string, file: string): Row[] {
  try {
    const records = parse(csv, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(csv),
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (cause) {
    throw new Error(`${file} is not a CSV file: ${(cause as Error).message}`, { cause });
  }
}

/** Neither stands in the name of a column. */
function delimiterOf(csv: string): ',' | ';' {
  const header = /^[^\r\n]*/u.exec(csv)?.[0] ?? '';
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

function readTerm({ cells, line }: Row, columns: readonly Column[], file: string): Term {
  if (cells.length !== columns.length) {
    throw new Error(`${file}, line ${line}: ${cells.length} of ${columns.length} cells are there`);
  }
  const term: Term = {
    source: '',
    targets: {},
    forbidden: {},
    doNotTranslate: false,
    matchCase: false,
    properName: false,
  };
  for (const [index, column] of columns.entries()) {
    const place = { file, line, column: column.name };
    takeCell(term, column, readCell(cells[index] ?? '', place), place);
  }
  if (term.doNotTranslate) refuseTargets(term, { file, line, column: 'translate' });
  return term;
}

function takeCell(term: Term, column: Column, cell: string, place: CellPlace): void {
  switch (column.kind) {
    case 'source':
      term.source = checkTerm(cell, place);
      break;
    case 'target': {
      const [target, ...alternatives] = readVariants(cell, place);
      if (target !== undefined) term.targets[column.language] = target;
      if (alternatives.length > 0) {
        term.alternatives = { ...term.alternatives, [column.language]: alternatives };
      }
      break;
    }
    case 'forbidden': {
      const variants = readVariants(cell, place);
      if (variants.length > 0) term.forbidden[column.language] = variants;
      break;
    }
    case 'case':
      term.matchCase = readFlag(cell, 'sensitive', place);
      break;
    case 'proper':
      term.properName = readFlag(cell, 'yes', place);
      break;
    case 'translate':
      term.doNotTranslate = readFlag(cell, 'no', place);
      break;
    case 'note':
      if (cell !== '') term.note = cell;
  }
}

/** A row cannot say both that a term stays and how it is translated. */
function refuseTargets({ source, targets }: Term, place: CellPlace): void {
  const other = Object.values(targets).find((target) => target !== source);
  if (other !== undefined)
    throw cellError(place, `${JSON.stringify(source)} stays, but is also to be`, other);
}

function refuseDuplicates(
  terms: readonly Term[],
  rows: readonly Row[],
  [first]: readonly Column[],
  file: string,
) {
  const lines = new Map<string, number>();
  for (const [index, { source, matchCase }] of terms.entries()) {
    const line = rows[index]?.line ?? 0;
    const name = matchCase ? source : source.toLowerCase();
    const earlier = lines.get(name);
    if (earlier !== undefined) {
      const place = { file, line, column: first?.name ?? '' };
      throw cellError(place, `the term is on line ${earlier} already`, source);
    }
    lines.set(name, line);
  }
}
