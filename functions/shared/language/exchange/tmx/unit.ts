import { asCoded, type Coded, writeTokens } from '../../../article/coded-text.ts';
import { type Language, parseLanguage } from '../../../article/language.ts';
import { type MemoryUnit, normalizeSegment, numbering, renumberCodes } from '../../memory/memory-unit.ts';
import { attribute, childrenOf, type XmlNode } from '../xml/node.ts';
import { type Described, readDetails, readProperties } from './details.ts';
import { readSegment } from './segment.ts';

interface Variant {
  language: Language;
  coded: Coded;
  tuv: Described;
}

/**
 * The translations in a TMX `<tu>`, from its source language into each other one. A variant without text says
 * nothing and is left out.
 * @param sourceOfAll As the file's header names it; where no variant is in it, the first one is the source.
 * @param file Noted in each unit that does not say where it came from.
 * @throws where it cannot be read, with the reason.
 */
export function readTmxUnit(tu: XmlNode, sourceOfAll: string | undefined, file: string): MemoryUnit[] {
  const variants = childrenOf(tu, 'tuv').map(readVariant);
  const wanted = parseLanguage(attribute(tu, 'srclang') ?? sourceOfAll ?? '');
  const source = variants.find(({ language }) => language === wanted) ?? variants[0];
  if (source === undefined) throw new Error('has no <tuv>');
  const numbers = numbering(source.coded);
  const normalized = normalizeSegment(source.coded);
  const unit = readProperties(tu);
  return variants
    .filter(({ language, coded }) => language !== source.language && coded !== '' && normalized !== '')
    .map(
      ({ language, coded, tuv }): MemoryUnit => ({
        sourceLanguage: source.language,
        targetLanguage: language,
        source: normalized,
        target: renumberCodes(coded, numbers),
        ...readDetails([tuv, unit], file),
      }),
    );
}

function readVariant(tuv: XmlNode): Variant {
  const tag = attribute(tuv, 'xml:lang') ?? attribute(tuv, 'lang') ?? '';
  const language = parseLanguage(tag);
  if (language === undefined) throw new Error(`has a <tuv> in the unknown language ${JSON.stringify(tag)}`);
  const [seg] = childrenOf(tuv, 'seg');
  if (seg === undefined) throw new Error('has a <tuv> without a <seg>');
  return { language, coded: foldTarget(writeTokens(readSegment(seg))), tuv: readProperties(tuv) };
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
