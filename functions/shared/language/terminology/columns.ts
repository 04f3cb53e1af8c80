import { type Language, parseLanguage } from '../../article/language.ts';
import { cellError, readCell } from './cell.ts';

/** What a column of a terminology says about the term of its row. */
export type Column =
  | { kind: 'source' | 'target' | 'forbidden'; name: string; language: Language }
  | { kind: 'case' | 'proper' | 'translate' | 'note'; name: string };

/** Amazon Translate takes no more in one terminology. */
const MOST_TARGETS = 10;
const FORBIDDEN = 'forbidden:';

/** Reads the first line. @throws if it does not say what a column is, or says it twice. */
export function readColumns(header: readonly string[], file: string): Column[] {
  const columns = header.map((cell, index) => {
    const place = { file, line: 1, column: cell };
    return readColumn(readCell(cell, place), index === 0, (problem) => cellError(place, problem));
  });
  const names = columns.map((column) =>
    'language' in column ? `${column.kind === 'forbidden' ? FORBIDDEN : ''}${column.language}` : column.kind,
  );
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0) throw cellError({ file, line: 1, column: names[twice] ?? '' }, 'the column is there twice');
  const targets = columns.filter(({ kind }) => kind === 'target').length;
  if (targets > MOST_TARGETS) {
    throw new Error(
      `${file}, line 1: there are ${targets} target languages, and at most ${MOST_TARGETS} may be`,
    );
  }
  return columns;
}

function readColumn(name: string, isFirst: boolean, problem: (text: string) => Error): Column {
  const kind = name.toLowerCase();
  if (isFirst) {
    const language = parseLanguage(name);
    if (language !== undefined) return { kind: 'source', name, language };
    throw problem('the first column names the source language, such as "en"');
  }
  if (kind === 'case' || kind === 'proper' || kind === 'translate' || kind === 'note') return { kind, name };
  const isForbidden = kind.startsWith(FORBIDDEN);
  const language = parseLanguage(isForbidden ? name.slice(FORBIDDEN.length) : name);
  if (language !== undefined) return { kind: isForbidden ? 'forbidden' : 'target', name, language };
  throw problem(
    'this is no column of a terminology: a language, forbidden:<language>, case, proper, translate, note',
  );
}
