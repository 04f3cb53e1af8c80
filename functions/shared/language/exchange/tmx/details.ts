import { escapeText } from '../../../article/coded-text.ts';
import type { Rung } from '../../../article/version.ts';
import { contextText, type MemoryUnit, type SegmentContext } from '../../memory/memory-unit.ts';
import { STATES } from '../xliff/state.ts';
import { attribute, childrenOf, textOf, type XmlNode } from '../xml/node.ts';
import { readTmxTime } from './time.ts';

/** An element that attributes and `<prop>`s say something of. */
export interface Described {
  node: XmlNode;
  properties: ReadonlyMap<string, string>;
}

/** The first `<prop>` of a type counts. */
export function readProperties(node: XmlNode): Described {
  const properties = new Map<string, string>();
  for (const prop of childrenOf(node, 'prop')) {
    const type = attribute(prop, 'type') ?? '';
    if (!properties.has(type)) properties.set(type, textOf(prop));
  }
  return { node, properties };
}

type Details = Omit<MemoryUnit, 'sourceLanguage' | 'targetLanguage' | 'source' | 'target' | 'elsewhere'>;

/**
 * Who said a translation, when and where; without a word of it, it is a person's and final.
 * @param places Where it is said: the variant before its unit.
 * @param file Where it came from, if nothing else is said.
 */
export function readDetails(places: readonly Described[], file: string): Details {
  const isMachine = readProperty(places, 'origin') === 'machine';
  const state = STATES.find((one) => one === readProperty(places, 'state'));
  const changedate = firstAttribute(places, ['changedate', 'creationdate']);
  const changedBy = firstAttribute(places, ['changeid', 'creationid']);
  const context = readContext(places);
  return {
    origin: isMachine ? 'machine' : 'human',
    state: state ?? (isMachine ? 'translated' : 'final'),
    changedAt: readTmxTime(changedate, readProperty(places, 'changedAt')),
    from: readProperty(places, 'from') ?? file,
    changedBy,
    ...(readProperty(places, 'accepted') === 'yes' && { accepted: true as const }),
    ...(readProperty(places, 'reversed') === 'yes' && { reversed: true as const }),
    ...(context && { context }),
    ...(isMachine && readMachine(places)),
  };
}

const RUNGS: readonly Rung[] = [1, 2, 3, 4];

function readMachine(
  places: readonly Described[],
): Pick<MemoryUnit, 'engine' | 'rung' | 'terms' | 'supersedes'> {
  const [engine, terms, supersedes] = ['engine', 'terms', 'supersedes'].map((type) =>
    readProperty(places, type),
  );
  const rung = RUNGS.find((one) => String(one) === readProperty(places, 'rung'));
  return {
    engine,
    rung,
    terms,
    ...(supersedes !== undefined && { supersedes: readTmxTime(undefined, supersedes) }),
  };
}

/** The neighbours as OmegaT names them; `context` says that the segment stood alone. */
function readContext(places: readonly Described[]): SegmentContext | undefined {
  const [before, after] = ['prev', 'next'].map((type) => {
    const text = readProperty(places, type);
    return text === undefined ? undefined : contextText(escapeText(text));
  });
  if (before === undefined && after === undefined) {
    return readProperty(places, 'context') === 'none' ? {} : undefined;
  }
  return { before, after };
}

function readProperty(places: readonly Described[], type: string): string | undefined {
  return places.map(({ properties }) => properties.get(type)).find((text) => text !== undefined);
}

function firstAttribute(places: readonly Described[], names: string[]): string | undefined {
  return places.flatMap(({ node }) => names.flatMap((name) => attribute(node, name) ?? []))[0];
}
