/**
 * What JSON.parse says of a text, with the line in front. Versions of Node say the place in different ways, and the end of a
 * text that ends too early not at all.
 * @param firstLine Of the text in its file.
 */
export function jsonProblem(text: string, firstLine: number, cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  const before = text.trimEnd().slice(0, position === undefined ? undefined : Number(position));
  const line = firstLine + before.split('\n').length - 1;
  const remedy = /double-quoted property name/.test(message)
    ? 'a name in double quotes must stand there; no comma stands behind the last value'
    : message.replace(/ (?:in JSON )?at position \d+(?: \(line \d+ column \d+\))?/, '');
  return `line ${line}: ${remedy}`;
}
