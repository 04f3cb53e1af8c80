import { escapeText, writeTokens } from '../article/coded-text.ts';
import { type Language, parseLanguage } from '../article/language.ts';
import type { Rung } from '../article/version.ts';
import {
  contextText,
  type MemoryUnit,
  normalizeSegment,
  numbering,
  renumberCodes,
  type SegmentContext,
} from '../memory/memory-unit.ts';
import { readSegment } from './tmx-segment.ts';
import { readTmxTime } from './tmx-time.ts';
import { attribute, childrenOf, textOf, type XmlNode } from './xml-node.ts';

const STATES: readonly string[] = [
  'initial',
  'translated',
  'reviewed',
  'final',
] satisfies MemoryUnit['state'][];

interface Variant {
  language: Language;
  coded: string;
  /** Where attributes and properties are looked for: the variant's own before the unit's. */
  places: XmlNode[];
}

/**
 * The translations in a TMX `<tu>`, from its source language into each other one. Without a `<prop>` that says
 * otherwise, each is a person's final word. A variant without text says nothing and is left out.
 * @param sourceOfAll As the file's header names it; else the first variant is the source.
 * @param from Noted in each unit that does not say where it came from.
 * @throws where it cannot be read, with the reason.
 */
export function readTmxUnit(tu: XmlNode, sourceOfAll: string | undefined, from: string): MemoryUnit[] {
  const variants = childrenOf(tu, 'tuv').map((tuv) => readVariant(tuv, tu));
  const wanted = parseLanguage(attribute(tu, 'srclang') ?? sourceOfAll ?? '');
  const source = variants.find(({ language }) => language === wanted) ?? variants[0];
  if (source === undefined) throw new Error('has no <tuv>');
  const numbers = numbering(source.coded);
  return variants
    .filter(({ language, coded }) => language !== source.language && coded !== '' && source.coded !== '')
    .map(
      ({ language, coded, places }): MemoryUnit => ({
        ...{ sourceLanguage: source.language, targetLanguage: language },
        ...{ source: normalizeSegment(source.coded), target: renumberCodes(coded, numbers) },
        ...readDetails(places),
        from: readProperty(places, 'from') ?? from,
      }),
    );
}

function readVariant(tuv: XmlNode, tu: XmlNode): Variant {
  const tag = attribute(tuv, 'xml:lang') ?? attribute(tuv, 'lang') ?? '';
  const language = parseLanguage(tag);
  if (language === undefined) throw new Error(`has a <tuv> in the unknown language ${JSON.stringify(tag)}`);
  const [seg] = childrenOf(tuv, 'seg');
  if (seg === undefined) throw new Error('has a <tuv> without a <seg>');
  return { language, coded: foldTarget(writeTokens(readSegment(seg))), places: [tuv, tu] };
}

/** Spaces that typography asks for stay; how the file was laid out does not. */
export function foldTarget(coded: string): string {
  return coded
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

type Details = Omit<
  MemoryUnit,
  'sourceLanguage' | 'targetLanguage' | 'source' | 'target' | 'from' | 'elsewhere'
>;

function readDetails(places: XmlNode[]): Details {
  const isMachine = readProperty(places, 'origin') === 'machine';
  const state = readProperty(places, 'state') ?? '';
  const changedBy = firstAttribute(places, ['changeid', 'creationid']);
  const context = readContext(places);
  return {
    origin: isMachine ? 'machine' : 'human',
    state: isState(state) ? state : isMachine ? 'translated' : 'final',
    changedAt: readTmxTime(
      firstAttribute(places, ['changedate', 'creationdate']),
      readProperty(places, 'changedAt'),
    ),
    ...(changedBy !== undefined && { changedBy }),
    ...(readProperty(places, 'accepted') === 'yes' && { accepted: true as const }),
    ...(context && { context }),
    ...(isMachine && readMachine(places)),
  };
}

function isState(text: string): text is MemoryUnit['state'] {
  return STATES.includes(text);
}

function readMachine(places: XmlNode[]): Pick<MemoryUnit, 'engine' | 'rung' | 'terms' | 'supersedes'> {
  const [engine, terms, supersedes] = ['engine', 'terms', 'supersedes'].map((type) =>
    readProperty(places, type),
  );
  const rung = Number(readProperty(places, 'rung'));
  return {
    ...(engine !== undefined && { engine }),
    ...(rung >= 1 && rung <= 4 && { rung: Math.floor(rung) as Rung }),
    ...(terms !== undefined && { terms }),
    ...(supersedes !== undefined && { supersedes: readTmxTime(undefined, supersedes) }),
  };
}

/** The neighbours as OmegaT names them; `context` says that the segment stood alone. */
function readContext(places: XmlNode[]): SegmentContext | undefined {
  const [before, after] = ['prev', 'next'].map((type) => {
    const text = readProperty(places, type);
    return text === undefined ? undefined : contextText(escapeText(text));
  });
  if (before === undefined && after === undefined) {
    return readProperty(places, 'context') === 'none' ? {} : undefined;
  }
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function readProperty(places: XmlNode[], type: string): string | undefined {
  const properties = places.flatMap((place) => childrenOf(place, 'prop'));
  const property = properties.find((prop) => attribute(prop, 'type') === type);
  return property && textOf(property);
}

function firstAttribute(places: XmlNode[], names: string[]): string | undefined {
  return places.flatMap((place) => names.flatMap((name) => attribute(place, name) ?? []))[0];
}
