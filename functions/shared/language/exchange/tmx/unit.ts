import { asCoded, type Coded, type Token, writeTokens } from '../../../article/coded-text.ts';
import { type Language, parseLanguage } from '../../../article/language.ts';
import { type MemoryUnit, normalizeSegment, numbering, renumberCodes } from '../../memory/memory-unit.ts';
import { attribute, childrenOf, type XmlNode } from '../xml/node.ts';
import { readDetails, readProperties } from './details.ts';
import { readVariant, speakerOf, type Variant } from './variant.ts';

export interface TmxUnit {
  /** From its source language into each other one, then from each other one. */
  units: MemoryUnit[];
  /** Why variants of it were left out. */
  problems: string[];
}

/** Languages of one `<tu>` that are taken as a source each; a unit in more is taken from its own source only. */
const EACH_A_SOURCE = 12;

/** Languages of one `<tu>`. */
const LANGUAGES = 100;

const ALL = /^\*all\*$/i;

/**
 * The translations in a TMX `<tu>`. What people wrote serves from each of its languages into each other; `srclang`
 * says which way it was written, and `*all*` that it does not matter. A variant without text says nothing and is
 * left out, one that cannot be read is named.
 * @param sourceOfAll As the file's header names it; where no variant is in it, the first one is the source.
 * @param file Noted in each unit that does not say where it came from.
 * @throws where none of it can be read, with the reason.
 */
export function readTmxUnit(tu: XmlNode, sourceOfAll: string | undefined, file: string): TmxUnit {
  const problems: string[] = [];
  const variants = childrenOf(tu, 'tuv').flatMap((tuv) => {
    try {
      return [readVariant(tuv)];
    } catch (cause) {
      problems.push((cause as Error).message);
      return [];
    }
  });
  if (variants.length === 0 && problems.length === 0) throw new Error('has no <tuv>');
  const srclang = attribute(tu, 'srclang') ?? sourceOfAll ?? '';
  const speakers = speakersOf(variants, srclang);
  if (speakers.length > LANGUAGES) throw new Error(`has more than ${LANGUAGES} languages`);
  const source = speakers.find(({ language }) => language === parseLanguage(srclang)) ?? speakers[0];
  if (source === undefined) return { units: [], problems };
  const unit = readProperties(tu);
  const translate = (from: Variant, isReversed: boolean): MemoryUnit[] => {
    const coded = writeTokens(from.tokens);
    const normalized = normalizeSegment(coded);
    const others = speakers.filter(({ language }) => language !== from.language);
    return others.flatMap((into): MemoryUnit[] => {
      const target = foldTarget(renumberCodes(writeTokens(numberedAs(from, into)), numbering(coded)));
      if (normalized === '' || target === '') return [];
      const details = readDetails([into.tuv, unit], file);
      // A machine's words are nobody's source; and what was exported here says which way it goes.
      if (isReversed && (details.origin === 'machine' || unit.properties.has('origin'))) return [];
      return [
        {
          sourceLanguage: from.language,
          targetLanguage: into.language,
          source: normalized,
          target,
          ...details,
          ...(isReversed && !ALL.test(srclang) && { reversed: true as const }),
        },
      ];
    });
  };
  const others = speakers.length > EACH_A_SOURCE ? [] : speakers.filter((one) => one !== source);
  return {
    units: [...translate(source, false), ...others.flatMap((one) => translate(one, true))],
    problems,
  };
}

/** One variant a language, in the order of the file. */
function speakersOf(variants: readonly Variant[], srclang: string): Variant[] {
  const byLanguage = new Map<Language, Variant[]>();
  for (const variant of variants) {
    const same = byLanguage.get(variant.language);
    if (same === undefined) byLanguage.set(variant.language, [variant]);
    else same.push(variant);
  }
  return [...byLanguage.values()].flatMap((same) => speakerOf(same, srclang) ?? []);
}

/**
 * The tokens of a translation, its codes without a number numbered as those of the source with the same markup
 * inside; if not each has its like, they are in the same order.
 */
function numberedAs(source: Variant, { tokens, markup }: Variant): Token[] {
  const left = new Map<string, number[]>();
  for (const [id, inside] of source.markup) left.set(inside, [...(left.get(inside) ?? []), id]);
  const ids = new Map([...markup].map(([id, inside]) => [id, left.get(inside)?.shift()]));
  if (source.markup.size !== markup.size || [...ids.values()].includes(undefined)) return tokens;
  return tokens.map((token) =>
    token.type === 'text' ? token : { ...token, id: ids.get(token.id) ?? token.id },
  );
}

/** Spaces that typography asks for stay; how the file was laid out does not. */
export function foldTarget(coded: Coded): Coded {
  return asCoded(
    coded
      .normalize('NFC')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim(),
  );
}
