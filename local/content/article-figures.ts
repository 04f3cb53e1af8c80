import type { Language } from '../../functions/shared/article/language.ts';
import { needsTranslation } from '../../functions/shared/language/memory/memory-unit.ts';
import { lacksMachine } from '../../functions/shared/standing/local-engine-commands.ts';
import { extractSegments } from '../../functions/translate/segments/map-segments.ts';
import type { TakenArticle } from './taken-articles.ts';

/** What is told of an article at the end: of ten thousand, texts would fill the memory. */
export interface ArticleFigures {
  id: string;
  withdrawn: boolean;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** What readers find once its time has come. */
  published: { languages: Language[]; publishedAt: string } | undefined;
  held: HeldFigures[];
  /** In people's own files, and in all versions by people, memory and machines. */
  segments: { human: number; translated: number };
}

export interface HeldFigures {
  language: Language;
  sourceLanguage: Language;
  /** Each once, the first three. */
  reasons: string[];
  lacksMachine: boolean;
}

const REASONS = 3;

export function figuresOf({ id, state, source, versions, published }: TakenArticle): ArticleFigures {
  const segments = versions.flatMap((version) => version.segments);
  const held = versions.filter((version) => version.held);
  return {
    id,
    withdrawn: state.withdrawn,
    publishedAt: state.publishedAt,
    published: published && {
      languages: Object.keys(published.versions),
      publishedAt: published.publishedAt,
    },
    held: held.map((version) => ({
      language: version.language,
      sourceLanguage: version.sourceLanguage,
      reasons: [...new Set(version.findings.map(({ message }) => message))].slice(0, REASONS),
      lacksMachine: lacksMachine(version),
    })),
    segments: {
      human: Object.values(source?.translations ?? {})
        .flatMap(extractSegments)
        .filter(({ text }) => needsTranslation(text)).length,
      translated: segments.filter(({ origin }) => origin === 'human' || origin === 'machine').length,
    },
  };
}
