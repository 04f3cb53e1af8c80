export type Severity = 'error' | 'warning';

/** Every check there is, in the order their findings are told. `content/site.json` names them. */
export const CHECK_NAMES = [
  'source-language',
  'translator',
  'outdated',
  'empty',
  'untranslated',
  'language',
  'script',
  'inline-codes',
  'placement',
  'addresses',
  'numbers',
  'numbers-with-units',
  'dates',
  'countries',
  'directions',
  'currencies',
  'length',
  'short-length',
  'missing-part',
  'added-sentence',
  'repetition',
  'run-together',
  'artefacts',
  'forbidden-terms',
  'terms',
  'agreement',
  'copied-text',
  'quotes',
  'final-punctuation',
  'tashkeel',
] as const;

export type CheckName = (typeof CHECK_NAMES)[number];

/** A sentence for a journalist, in the three languages of the desk. */
export interface Message {
  ar: string;
  fr: string;
  en: string;
}

/** Words that a finding is about: a range of the plain text (no codes) of one side, in UTF-16 units. */
export interface Mark {
  side: 'source' | 'target';
  start: number;
  end: number;
}

/** What a check has to say about a version. Any `error` holds the version back. */
export interface Finding {
  check: CheckName;
  severity: Severity;
  /** In English. */
  message: string;
  /** The same in the desk's other languages. */
  messages: Pick<Message, 'ar' | 'fr'>;
  /** Which segment, by its place in `segments`; absent where it is about the whole version. */
  segment?: number;
  /** Absent where it is about all of the segment. */
  marks?: Mark[];
}

export function writeFinding(
  check: CheckName,
  severity: Severity,
  { en, ar, fr }: Message,
  about: Pick<Finding, 'segment' | 'marks'> = {},
): Finding {
  const { segment, marks = [] } = about;
  return {
    check,
    severity,
    message: en,
    messages: { ar, fr },
    segment,
    ...(marks.length > 0 && { marks }),
  };
}

/** What site.json says of a check in place of its own severity. */
export type CheckSetting = Severity | 'off';
