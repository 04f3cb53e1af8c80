import { eld } from 'eld/extrasmall';
import type { Language } from '../../article/language.ts';
import { countWords, findWords } from './words.ts';

export interface DetectedLanguage {
  /** One of the sixty languages that eld tells apart, without a region; `undefined` for a text without words. */
  language: Language | undefined;
  /** Long enough and clear enough to act on. */
  reliable: boolean;
}

/** Fewer words than this are names as likely as not. */
const FEWEST_WORDS = 4;
/** eld reads about so many UTF-16 units of a text and no more. */
const SAMPLE = 350;
/** Of a long text, so many places are read: it may begin with a quotation. */
const MOST_SAMPLES = 5;

/** Addresses, and words with digits in them, are in no language. */
const NOISE = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+|\S*\p{Nd}\S*/giu;

/**
 * The language most of a text is in, of all that eld knows and not only of those a site publishes, so that
 * Spanish is told from French and Persian from Arabic.
 *
 * @example
 * const { language, reliable } = detectLanguage(text);
 * if (reliable && language !== said) warn(language);
 */
export function detectLanguage(text: string): DetectedLanguage {
  const detected = samplesOf(text).map(detectSample);
  const [first = NOTHING] = detected;
  if (detected.length === 1) return first;
  const votes = new Map<Language, number>();
  for (const { language, reliable } of detected) {
    if (language !== undefined && reliable) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const [winner] = [...votes].sort(([, one], [, other]) => other - one);
  if (winner === undefined) return { ...first, reliable: false };
  return { language: winner[0], reliable: winner[1] * 2 > detected.length };
}

const NOTHING: DetectedLanguage = { language: undefined, reliable: false };

/** The whole of a short text, else parts of it at equal distances. */
function samplesOf(text: string): string[] {
  const count = Math.min(MOST_SAMPLES, Math.floor(text.length / SAMPLE));
  if (count < 2) return [text.slice(0, 2 * SAMPLE)];
  const step = (text.length - SAMPLE) / (count - 1);
  return Array.from({ length: count }, (_, place) => {
    const start = Math.floor(place * step);
    return text.slice(start, start + SAMPLE);
  });
}

function detectSample(text: string): DetectedLanguage {
  const words = text.replace(NOISE, ' ');
  const result = eld.detect(words);
  if (result.language === '') return NOTHING;
  const reliable = result.isReliable() && countWords(findWords(words)) >= FEWEST_WORDS;
  return { language: result.language, reliable };
}
