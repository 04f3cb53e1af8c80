import { parse, TomlDate, TomlError } from 'smol-toml';
import { Rejection } from '../../../shared/intake/rejection.ts';

/** @throws {Rejection} with the line. */
export function readToml(text: string, firstLine: number): unknown {
  try {
    return plain(parse(text));
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const [, problem = cause.message] = /^Invalid TOML document: (.*)/.exec(cause.message) ?? [];
    throw new Rejection(
      `the front matter is not valid TOML: line ${firstLine + cause.line - 1}: ${problem.split('\n')[0]}`,
      { cause },
    );
  }
}

/** Dates as they were written, with their offset or without one. Tables have no prototype, as keys are an author's. */
function plain(value: unknown, depth = 0): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || depth > 20) return value;
  if (Array.isArray(value)) return value.map((one) => plain(one, depth + 1));
  // A date as a title is left for the schema to refuse, as a number is.
  const read = (key: string, one: unknown) =>
    key === 'title' && one instanceof Date ? one : plain(one, depth + 1);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, read(key, one)]));
}
