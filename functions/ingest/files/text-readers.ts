import { decodeText } from './decode-text.ts';
import { readDialects } from './dialects/read-dialects.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import type { InboxFile, ParsedText } from './inbox-file.ts';
import { parseJson } from './parse-json.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { settle } from './settle.ts';

/** By extension. Dates without an offset are in `timeZone`. Each throws {@link Rejection}. */
export type FileReaders = ReadonlyMap<string, (file: InboxFile, timeZone: string) => ParsedText>;

/** What reads files that people and programs write. */
export const TEXT_READERS: FileReaders = new Map([
  ['md', readMarkdown],
  ['markdown', readMarkdown],
  ['mdx', readMarkdown],
  ['json', (file, timeZone) => settle(parseJson(decodeText(file), timeZone))],
]);

function readMarkdown(file: InboxFile, timeZone: string): ParsedText {
  const { fields, notes, body, bodyLine } = readFrontMatter(decodeText(file), timeZone);
  const isMdx = file.extension === 'mdx';
  const plain = readDialects(body, { firstLine: bodyLine, isMdx });
  return settle({ fields, notes: [...notes, ...plain.notes], body: parseMarkdown(plain.markdown) });
}
