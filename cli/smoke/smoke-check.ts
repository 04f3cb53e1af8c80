/** `warning`: the stack works, and somebody should know. */
export type SmokeOutcome = 'ok' | 'warning' | 'failed';

/** A row of what `dragoman smoke` prints. */
export interface SmokeCheck {
  what: string;
  outcome: SmokeOutcome;
  /** What was seen; of what is not ok, what to do too. */
  detail: string;
}

const MARKS: Record<SmokeOutcome, string> = { ok: 'ok', warning: 'WARN', failed: 'FAIL' };

/** A line for each, in columns. */
export function describeChecks(checks: readonly SmokeCheck[]): string {
  const width = Math.max(...checks.map(({ what }) => what.length));
  const lines = checks.map(
    ({ what, outcome, detail }) => `${MARKS[outcome].padEnd(4)}  ${what.padEnd(width)}  ${detail}`,
  );
  const count = (outcome: SmokeOutcome) => checks.filter((check) => check.outcome === outcome).length;
  const summary = `${count('ok')} ok, ${count('warning')} to look at, ${count('failed')} failed`;
  return [...lines, summary].join('\n');
}

/** What a check sees, or that it could not look: no check keeps the others from being made. */
export async function seen(what: string, look: () => Promise<Omit<SmokeCheck, 'what'>>): Promise<SmokeCheck> {
  try {
    return { what, ...(await look()) };
  } catch (cause) {
    return { what, outcome: 'failed', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}
