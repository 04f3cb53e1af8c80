import type { Coded } from '../../../article/coded-text.ts';
import { contextAt, type MemoryUnit } from '../../memory/memory-unit.ts';
import { shortenForError } from '../shorten.ts';
import { attribute, childrenOf, nameOf } from '../xml/node.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { readTmxUnit } from './unit.ts';

/**
 * The units of a TMX 1.4b file (GALA, "TMX 1.4b Specification"), in its order.
 * @param file Its name, noted in each unit that does not say where it came from.
 * @throws where it is no TMX, naming what is wrong.
 */
export function readTmx(xml: string, file: string): MemoryUnit[] {
  const tmx = parseXml(xml);
  const [body] = nameOf(tmx) === 'tmx' ? childrenOf(tmx, 'body') : [];
  if (body === undefined) throw new Error('is not TMX: it has no <tmx> with a <body>');
  const sourceOfAll = attribute(childrenOf(tmx, 'header')[0], 'srclang');
  const units = childrenOf(body, 'tu').flatMap((tu, place) => {
    try {
      return readTmxUnit(tu, sourceOfAll, file);
    } catch (cause) {
      throw new Error(`unit ${place + 1}: ${shortenForError((cause as Error).message)}`, { cause });
    }
  });
  return placeRivals(units);
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
