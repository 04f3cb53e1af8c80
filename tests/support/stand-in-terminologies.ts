import { parse } from 'csv-parse/sync';
import type { AppliedTerm } from './stand-in-words.ts';

/** Custom terminologies as Amazon Translate keeps them: ImportTerminology and its sisters. */
export interface StandInTerminologies {
  /** Their names, the oldest first. */
  names(): string[];
  /** @throws a {@link Refusal} by the name that Amazon gives it. */
  call(operation: string, fields: Fields): object;
  /** What a terminology says for a language pair. @throws a {@link Refusal} where there is none. */
  termsOf(name: string, source: string, target: string): AppliedTerm[];
}

export type Fields = Record<string, unknown>;

/** What Amazon answers in place of a result. */
export class Refusal extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

interface Terminology {
  name: string;
  createdAt: number;
  bytes: number;
  languages: string[];
  rows: string[][];
}

const TERM_BYTES = 200;
const FILE_BYTES = 10_000_000;
const PAGE = 2;

/** @param most How many an account may have. */
export function createTerminologies(most: number, languages: ReadonlySet<string>): StandInTerminologies {
  const kept = new Map<string, Terminology>();
  let clock = 1_700_000_000;

  function find(name: unknown): Terminology {
    const found = kept.get(String(name));
    if (found === undefined)
      throw new Refusal('ResourceNotFoundException', `there is no terminology ${name}`);
    return found;
  }

  const operations: Record<string, (fields: Fields) => object> = {
    ImportTerminology(fields) {
      const terminology = readImport(fields, languages, clock);
      clock += 1;
      if (!kept.has(terminology.name) && kept.size >= most) {
        throw new Refusal('LimitExceededException', `an account has at most ${most} terminologies`);
      }
      kept.set(terminology.name, terminology);
      return { TerminologyProperties: propertiesOf(terminology) };
    },
    GetTerminology: ({ Name }) => ({ TerminologyProperties: propertiesOf(find(Name)) }),
    DeleteTerminology({ Name }) {
      kept.delete(find(Name).name);
      return {};
    },
    ListTerminologies({ NextToken = '0' }) {
      const start = Number(NextToken);
      // In no useful order, as Amazon promises none.
      const all = [...kept.values()].map(propertiesOf).sort((a, b) => (a.Name < b.Name ? 1 : -1));
      const end = start + PAGE;
      return {
        TerminologyPropertiesList: all.slice(start, end),
        ...(end < all.length && { NextToken: String(end) }),
      };
    },
  };
  return {
    names: () => [...kept.keys()],
    call(operation, fields) {
      const run = operations[operation];
      if (run === undefined) throw new Refusal('UnknownOperationException', operation);
      return run(fields);
    },
    termsOf(name, source, target) {
      const { languages: columns, rows } = find(name);
      const column = columns.indexOf(target);
      if (columns[0] !== source || column < 1) {
        throw new Refusal('InvalidRequestException', `${name} is not for ${source} to ${target}`);
      }
      return rows.map((row) => ({ SourceText: row[0] ?? '', TargetText: row[column] ?? '' }));
    },
  };
}

function readImport(fields: Fields, known: ReadonlySet<string>, createdAt: number): Terminology {
  const { Name, MergeStrategy, TerminologyData } = fields;
  const { File, Format, Directionality } = (TerminologyData ?? {}) as Fields;
  const refuse = (message: string) => new Refusal('InvalidParameterValueException', message);
  const name = String(Name);
  if (!/^[A-Za-z0-9-]{1,256}$/.test(name)) throw refuse(`the name ${name}`);
  if (MergeStrategy !== 'OVERWRITE' || Format !== 'CSV' || Directionality !== 'UNI')
    throw refuse('the settings');
  const file = Buffer.from(String(File), 'base64');
  if (file.length > FILE_BYTES) throw new Refusal('LimitExceededException', 'the file is too large');
  const [languages = [], ...rows] = parse(file);
  const isTerm = (cell: string) => cell !== '' && Buffer.byteLength(cell) <= TERM_BYTES;
  if (languages.length < 2 || languages.some((language) => !known.has(language)))
    throw refuse('the languages');
  if (rows.length === 0 || !rows.flat().every(isTerm)) throw refuse('a term is empty or too long');
  return { name, createdAt, bytes: file.length, languages, rows };
}

function propertiesOf({ name, createdAt, bytes, languages, rows }: Terminology) {
  const [SourceLanguageCode, ...TargetLanguageCodes] = languages;
  return {
    Name: name,
    SourceLanguageCode,
    TargetLanguageCodes,
    SizeBytes: bytes,
    TermCount: rows.length,
    // JSON 1.1 of AWS writes times as seconds.
    ...{ CreatedAt: createdAt, LastUpdatedAt: createdAt, Directionality: 'UNI', Format: 'CSV' },
    Arn: `arn:aws:translate:eu-west-3:123456789012:terminology/${name}/LATEST`,
  };
}
