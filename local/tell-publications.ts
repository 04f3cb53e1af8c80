import type { PublishOutcome } from '../functions/publish/publish-article.ts';
import type { Progress } from './progress.ts';

/** Tells a person what readers get, whenever that changes, and what is held once all languages of a revision are made. */
export interface PublicationTeller {
  tell(outcome: PublishOutcome): void;
}

export function createPublicationTeller(progress: Progress, now = () => new Date()): PublicationTeller {
  /** By article: its last line. */
  const told = new Map<string, string>();
  return {
    tell(outcome) {
      const { articleId, changed, withdrawn, held, missing, publishedAt } = outcome;
      const line = describe(outcome);
      const isNews = changed || (missing.length === 0 && held.length > 0 && told.get(articleId) !== line);
      if (!isNews) return;
      told.set(articleId, line);
      if (changed) progress.count('published');
      if (withdrawn) progress.line('withdrawn', articleId);
      else if (Date.parse(publishedAt) > now().getTime()) progress.line('embargo', line);
      else progress.line(outcome.published.length > 0 ? 'published' : 'held', line);
    },
  };

  function describe({ articleId, published, held, publishedAt }: PublishOutcome): string {
    const languages = [articleId, ...published].join(' ');
    const parts = [languages, ...(held.length > 0 ? [`held: ${held.join(' ')}`] : [])];
    if (Date.parse(publishedAt) > now().getTime()) parts.push(`waits until ${publishedAt}`);
    return parts.join(', ');
  }
}
