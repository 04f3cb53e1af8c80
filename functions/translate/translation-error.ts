/**
 * A translation that failed, for now: a later try may help. What the two kinds below say, and whether it was an
 * answer, is all that a caller decides by.
 */
export class TranslationError extends Error {
  override name = 'TranslationError';
  /** The engine refused, or was never sent the texts. Silence, or an answer nobody can read, may be paid for. */
  readonly unpaid: boolean;

  constructor(message: string, { unpaid = false, cause }: { unpaid?: boolean; cause?: unknown } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.unpaid = unpaid;
  }
}

/** The request itself is at fault, no retry can help; the article is held with this message. */
export class PermanentTranslationError extends TranslationError {
  override name = 'PermanentTranslationError';

  constructor(message: string, { cause }: { cause?: unknown } = {}) {
    super(message, { unpaid: true, cause });
  }
}

/** Too little is left, of our own budget or of what the service gives; the article waits until there is more. */
export class QuotaReachedError extends TranslationError {
  override name = 'QuotaReachedError';
  /** Code points that were asked for; 0 where only the service knows how many it has left. */
  readonly characters: number;

  constructor(message: string, { characters = 0, cause }: { characters?: number; cause?: unknown } = {}) {
    super(message, { unpaid: true, cause });
    this.characters = characters;
  }
}

/** The service refused because it is asked too much now; nothing is wrong with the request. */
export class ThrottledError extends TranslationError {
  override name = 'ThrottledError';
  /** How often the request is made at most; absent where whoever asks decides. */
  readonly mostAttempts: number | undefined;

  constructor(message: string, mostAttempts?: number) {
    super(message, { unpaid: true });
    this.mostAttempts = mostAttempts;
  }
}

/** The time for which an article's translation may be worked at is over; it goes on behind what else waits. */
export class PausedError extends TranslationError {
  override name = 'PausedError';

  constructor() {
    super('it goes on behind what else waits', { unpaid: true });
  }
}
