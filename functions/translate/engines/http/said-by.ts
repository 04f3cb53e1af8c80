/** Of what a service says to an error, in code points. */
const LONGEST = 200;

/**
 * What a service says for people with an error, on one line; without the key, which some quote.
 * @returns `status 500` where it says nothing.
 */
export function saidBy({ status, json }: { status: number; json: unknown }, key: string | undefined): string {
  const text = messageIn(json);
  if (text === undefined) return `status ${status}`;
  const open = key === undefined || key === '' ? text : text.replaceAll(key, '…');
  const line = open.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const letters = [...line];
  const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : line;
  return `${JSON.stringify(short)} (status ${status})`;
}

/** `{"error": "…"}`, `{"error": {"message": "…"}}`, `{"message": "…"}` or `{"detail": "…"}` */
function messageIn(json: unknown): string | undefined {
  const { error, message, detail } = asFields(json);
  return [asFields(error).message, error, message, detail].find((said) => typeof said === 'string');
}

function asFields(value: unknown): { error?: unknown; message?: unknown; detail?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
