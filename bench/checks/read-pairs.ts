import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { asCoded, escapeText, plainText } from '../../functions/shared/article/coded-text.ts';
import { readTmx } from '../../functions/shared/language/exchange/tmx/read-tmx.ts';
import { fixTypography } from '../../functions/translate/typography/fix-typography.ts';

/** A segment and its translation, as coded text. */
export interface Pair {
  /** Counted from 1. */
  line: number;
  source: string;
  target: string;
  /** The languages of both. */
  from: string;
  into: string;
  /** The same in the third language, where the data has it. */
  third?: string;
}

/** One body of translations. */
export interface Work {
  /** `flores`, `tico-19`. */
  data: string;
  from: string;
  into: string;
  /** The machine that made them; absent: people. */
  engine?: string;
  pairs: Pair[];
}

const FLORES_DEV = 'flores-dev';
const LANGUAGES = ['en', 'fr', 'ar'];
/** 1-based lines of FLORES dev whose Arabic translates another sentence. */
const MISALIGNED = new Set([126, 131, 166]);

/** 1-based units of TICO-19 whose French is that of another unit. */
const SHIFTED = [
  [460, 740],
  [1085, 1122],
] as const;

/** `ref.<language>`, line-aligned, translated by people, each from the same English. */
export function floresReferences(folder: string): Work[] {
  return LANGUAGES.flatMap((from) =>
    LANGUAGES.filter((into) => into !== from).map((into) =>
      flores(join(folder, FLORES_DEV), from, into, `ref.${into}`),
    ),
  );
}

/** `mt.<pair>.<engine>`. @param data The folder of lines inside the folder: one that is named otherwise has no line left out. */
export function floresMachines(folder: string, data = FLORES_DEV): Work[] {
  return readdirSync(join(folder, data))
    .filter((file) => file.startsWith('mt.'))
    .map((file) => {
      const [, pair = '', engine = ''] = file.split('.');
      const [from = '', into = ''] = pair.split('-');
      return { ...flores(join(folder, data), from, into, file), engine };
    });
}

function flores(folder: string, from: string, into: string, file: string): Work {
  const lines = (of: string) => readFileSync(join(folder, of), 'utf8').trimEnd().split('\n');
  const misaligned = basename(folder) === FLORES_DEV ? MISALIGNED : new Set<number>();
  const third = LANGUAGES.find((language) => language !== from && language !== into) ?? '';
  const [targets, others] = [lines(file), lines(`ref.${third}`)];
  const pairs = lines(`ref.${from}`).map((source, place) => ({
    line: place + 1,
    source: escapeText(source),
    target: asPublished(escapeText(targets[place] ?? ''), into, escapeText(source)),
    from,
    into,
    third: asPublished(escapeText(others[place] ?? ''), into),
  }));
  return { data: 'flores', from, into, pairs: pairs.filter(({ line }) => !misaligned.has(line)) };
}

/** `<pair>.tmx`, read both ways. */
export function ticoReferences(folder: string): Work[] {
  return ['en-ar', 'en-fr', 'ar-fr'].flatMap((name) => {
    const file = join(folder, 'tico-19', `${name}.tmx`);
    if (!existsSync(file)) return [];
    const [from = '', into = ''] = name.split('-');
    const { units } = readTmx(readFileSync(file, 'utf8'), file);
    const works: [string, string][] = [
      [from, into],
      [into, from],
    ];
    return works.map(([source, target]) => ({
      data: 'tico-19',
      from: source,
      into: target,
      pairs: units
        .filter(({ sourceLanguage }) => sourceLanguage === from)
        .map((unit, place) => ({
          line: place + 1,
          source: source === from ? unit.source : unit.target,
          target:
            source === from
              ? asPublished(unit.target, target, unit.source)
              : asPublished(unit.source, target, unit.target),
          from: source,
          into: target,
        }))
        .filter(
          ({ line }) => name === 'en-ar' || !SHIFTED.some(([first, last]) => line >= first && line <= last),
        )
        .filter(
          (pair) =>
            plainText(asCoded(pair.source)).trim() !== '' && plainText(asCoded(pair.target)).trim() !== '',
        ),
    }));
  });
}

/** Checks see a translation after the typography step. */
export function asPublished(coded: string, language: string, source?: string): string {
  return fixTypography(asCoded(coded), language, {}, source === undefined ? undefined : asCoded(source));
}
