import type { RejectionRecord } from '../functions/shared/article/rejection-record.ts';
import { describeRejection } from './describe-rejection.ts';
import type { Progress } from './progress.ts';

/** Tells a person what was rejected, and the same thing only once. */
export interface RejectionTeller {
  /** All that is rejected of an article now, of its texts or of its pictures: each has a stage of its own. */
  tell(articleId: string, records: readonly RejectionRecord[], kind?: RejectedKind): void;
  /** What was rejected in an earlier run and still is. */
  tellRest(records: readonly RejectionRecord[]): void;
  /** The article's files were saved again: what is still wrong is told again. */
  forget(articleId: string): void;
}

type RejectedKind = 'texts' | 'pictures';

export function createRejectionTeller(progress: Progress): RejectionTeller {
  const told = new Map<string, Partial<Record<RejectedKind, string[]>>>();

  function tellNew(articleId: string, line: string): void {
    const { texts = [], pictures = [] } = told.get(articleId) ?? {};
    if (!texts.includes(line) && !pictures.includes(line)) progress.line('rejected', line);
  }

  return {
    tell(articleId, records, kind = 'texts') {
      const lines = records.map(describeRejection);
      for (const line of lines) tellNew(articleId, line);
      told.set(articleId, { ...told.get(articleId), [kind]: lines });
    },
    tellRest(records) {
      for (const record of records) tellNew(record.articleId, describeRejection(record));
    },
    forget: (articleId) => told.delete(articleId),
  };
}
