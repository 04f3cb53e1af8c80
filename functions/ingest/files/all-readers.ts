import { decodePage } from './decode-page.ts';
import type { InboxFile, ParsedText } from './inbox-file.ts';
import { parseHtmlFile } from './parse-html-file.ts';
import { settle } from './settle.ts';
import { type FileReaders, TEXT_READERS } from './text-readers.ts';

/** With those of pages, which are half of all the code that reads files. */
export const ALL_READERS: FileReaders = new Map([...TEXT_READERS, ['html', readPage], ['htm', readPage]]);

function readPage(file: InboxFile, timeZone: string): ParsedText {
  return settle(parseHtmlFile(decodePage(file), timeZone));
}
