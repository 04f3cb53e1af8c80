import type { MemoryUnit } from '../../memory/memory-unit.ts';
import { element, escapeXml } from '../xml/write-xml.ts';
import { writeSegment } from './segment.ts';
import { readTmxTime, writeTmxTime } from './time.ts';

/**
 * Units as a TMX 1.4b file, a `<tu>` for each of their translations in each place: what people said between other
 * neighbours follows the unit. What TMX has no word for is in `<prop>`s, which `readTmx` reads back.
 */
export function writeTmx(units: readonly MemoryUnit[]): string {
  const languages = new Set(units.map(({ sourceLanguage }) => sourceLanguage));
  const [only = '*all*'] = languages.size === 1 ? languages : [];
  const header = element('header', {
    creationtool: 'Dragoman',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'Dragoman',
    adminlang: 'en',
    srclang: only,
    datatype: 'html',
  });
  const written = units.flatMap(placedUnits).map((unit) => `    ${writeUnit(unit)}\n`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<tmx version="1.4">\n  ${header}\n  <body>\n${written.join('')}  </body>\n</tmx>\n`,
  ].join('');
}

/** A unit and what was said elsewhere, each as a unit of its own; memory puts them together again. */
function placedUnits({ elsewhere = [], ...unit }: MemoryUnit): MemoryUnit[] {
  const { sourceLanguage, targetLanguage, source } = unit;
  const others = elsewhere.map(
    (variant): MemoryUnit => ({ sourceLanguage, targetLanguage, source, origin: 'human', ...variant }),
  );
  return [unit, ...others];
}

function writeUnit(unit: MemoryUnit): string {
  const { sourceLanguage, targetLanguage, source, target, changedAt, changedBy } = unit;
  const changedate = writeTmxTime(changedAt);
  return element('tu', { srclang: sourceLanguage, changedate, changeid: changedBy }, [
    ...writeProperties(unit, readTmxTime(changedate) !== changedAt),
    element('tuv', { 'xml:lang': sourceLanguage }, [writeSegment(source)]),
    element('tuv', { 'xml:lang': targetLanguage }, [writeSegment(target)]),
  ]);
}

function writeProperties(unit: MemoryUnit, isBetweenSeconds: boolean): string[] {
  const { context } = unit;
  const stoodAlone = context !== undefined && context.before === undefined && context.after === undefined;
  const properties: Record<string, string | number | undefined> = {
    origin: unit.origin,
    state: unit.state,
    engine: unit.engine,
    rung: unit.rung,
    terms: unit.terms,
    supersedes: unit.supersedes,
    accepted: unit.accepted && 'yes',
    reversed: unit.reversed && 'yes',
    from: unit.from,
    changedAt: isBetweenSeconds ? unit.changedAt : undefined,
    prev: context?.before,
    next: context?.after,
    context: stoodAlone ? 'none' : undefined,
  };
  return Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([type, value]) => element('prop', { type }, [escapeXml(String(value))]));
}
