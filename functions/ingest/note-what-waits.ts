import { chooseSource } from './choose-source.ts';
import { contentHash } from './content-hash.ts';
import type { InboxContents } from './inbox-contents.ts';
import type { RejectedFile } from './record-rejections.ts';

/** If the original could not be taken, notes with its rejection which files wait until it is put right. */
export function noteWhatWaits(contents: InboxContents, rejected: readonly RejectedFile[]): void {
  const original = chooseSource(contents);
  if (original === undefined || original.parsed !== undefined) return;
  const waiting = contents.taken.filter(
    ({ language, content }) => contents.before?.files[language]?.contentHash !== contentHash(content),
  );
  const rejection = rejected.find(({ file }) => file === original.file);
  if (rejection === undefined || waiting.length === 0) return;
  rejection.record.keepsWaiting = waiting.map(({ file }) => file.file).sort();
}
