import { ALL_READERS } from '../../functions/ingest/files/all-readers.ts';
import type { ParsedFile } from '../../functions/ingest/files/inbox-file.ts';
import { parseFile } from '../../functions/ingest/files/parse-file.ts';

/** A file of the inbox folder `x`, parsed. Dates without an offset are Morocco's. */
export function parseInboxFile(file: string, content: string | Uint8Array, articleId = 'x'): ParsedFile {
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const dot = file.lastIndexOf('.');
  const [name, extension] = [file.slice(0, dot), file.slice(dot + 1)];
  const received = { size: body.length, receivedAt: new Date(0) };
  return parseFile(
    { articleId, file, name, extension, body, ...received },
    { timeZone: 'Africa/Casablanca', isAlone: true, readers: ALL_READERS },
  );
}
