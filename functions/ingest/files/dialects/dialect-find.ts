/** A part of a text that is not Markdown but of some system's dialect of it, and what becomes of it. */
export interface DialectFind {
  /** UTF-16 units. */
  from: number;
  to: number;
  /** Markdown in its place. */
  text?: string;
  /** It cannot be told in Markdown: why, to stand behind the line. */
  refuse?: string;
  /** What its author should know of it. */
  note?: string;
}

export type FindDialect = (text: string) => DialectFind[];

/** Each match of a pattern with what becomes of it; `undefined`: it is no dialect after all. */
export function findAll(
  text: string,
  pattern: RegExp,
  become: (match: RegExpExecArray) => Omit<DialectFind, 'from' | 'to'> | undefined,
): DialectFind[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = become(match);
    return found === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, ...found }];
  });
}

/** A part of the text in a reason. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
