import type { Coded } from '../../../article/coded-text.ts';
import { contextAt, type MemoryUnit } from '../../memory/memory-unit.ts';
import type { LeftOut } from '../left-out.ts';
import { shortenForError } from '../shorten.ts';
import { attribute, childrenOf, nameOf, type XmlNode } from '../xml/node.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { readTmxUnit } from './unit.ts';

export interface TmxFile {
  units: MemoryUnit[];
  /** Units, or languages of them, that could not be taken, in the order of the file. */
  leftOut: LeftOut[];
}

/** Translations of one file, each direction counted. */
const LIMIT_UNITS = 1_000_000;

/**
 * The units of a TMX 1.4b file (GALA, "TMX 1.4b Specification"), in its order. One that cannot be taken is left out
 * and named.
 * @param file Its name, noted in each unit that does not say where it came from.
 * @throws where it is no TMX, naming what is wrong.
 */
export function readTmx(xml: string, file: string): TmxFile {
  const tmx = parseXml(xml);
  const [body] = nameOf(tmx) === 'tmx' ? childrenOf(tmx, 'body') : [];
  if (body === undefined) throw new Error('is not TMX: it has no <tmx> with a <body>');
  const sourceOfAll = attribute(childrenOf(tmx, 'header')[0], 'srclang');
  const leftOut: LeftOut[] = [];
  const units: MemoryUnit[] = [];
  for (const [index, tu] of childrenOf(body, 'tu').entries()) {
    const place = placeOf(tu, index);
    const name = (what: string, why: string) =>
      leftOut.push({ place, reason: `${what}: it ${shortenForError(why)}` });
    try {
      const read = readTmxUnit(tu, sourceOfAll, file);
      for (const unit of read.units) units.push(unit);
      const what = read.units.length > 0 ? 'is taken in part' : 'is left out';
      if (read.problems.length > 0) name(what, [...new Set(read.problems)].join('; it '));
    } catch (cause) {
      name('is left out', (cause as Error).message);
    }
    if (units.length > LIMIT_UNITS)
      throw new Error(`holds more than ${LIMIT_UNITS} translations; split it into smaller files`);
  }
  return { units: placeRivals(withoutTurned(units)), leftOut };
}

/** Counted from 1, and as the file itself names it. */
function placeOf(tu: XmlNode, index: number): string {
  const tuid = attribute(tu, 'tuid');
  return `unit ${index + 1}${tuid === undefined ? '' : ` (${shortenForError(tuid)})`}`;
}

/** Where a file says a translation as it was written, it does not say one turned round in its place. */
function withoutTurned(units: readonly MemoryUnit[]): MemoryUnit[] {
  const written = new Set(units.filter(({ reversed }) => !reversed).map(keyOf));
  const turned = new Set<string>();
  return units.filter((unit) => {
    if (!unit.reversed) return true;
    const said = `${keyOf(unit)}\0${unit.target}`;
    if (written.has(keyOf(unit)) || turned.has(said)) return false;
    turned.add(said);
    return true;
  });
}

/**
 * Where a file translates a source in several ways and does not say where which stands, each gets its neighbours
 * in the file as its context, so that memory can keep them all.
 */
function placeRivals(units: readonly MemoryUnit[]): MemoryUnit[] {
  const sources = new Map<string, Coded[]>();
  const targets = new Map<string, Set<string>>();
  for (const unit of units) {
    entryOf(sources, pairOf(unit), () => []).push(unit.source);
    if (isUnplaced(unit)) entryOf(targets, keyOf(unit), () => new Set()).add(unit.target);
  }
  const places = new Map<string, number>();
  return units.map((unit) => {
    const pair = pairOf(unit);
    const place = places.get(pair) ?? 0;
    places.set(pair, place + 1);
    if (!isUnplaced(unit) || targets.get(keyOf(unit))?.size === 1) return unit;
    return { ...unit, context: contextAt(sources.get(pair) ?? [], place) };
  });
}

function entryOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}

function isUnplaced({ origin, context }: MemoryUnit): boolean {
  return origin === 'human' && context === undefined;
}

function pairOf({ sourceLanguage, targetLanguage }: MemoryUnit): string {
  return `${sourceLanguage} ${targetLanguage}`;
}

function keyOf(unit: MemoryUnit): string {
  return `${pairOf(unit)} ${unit.source}`;
}
