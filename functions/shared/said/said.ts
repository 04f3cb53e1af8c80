import { bytesAsFile, prefixes } from '../store/keys.ts';
import { keptSegment } from '../store/rejected-keys.ts';

/**
 * Who puts files into the inbox. Every content folder is the same writer, on whatever machine: a clone of it knows what
 * the first one said.
 */
export type Writer = 'folder' | 'desk' | `feed-${string}`;

/** `said/<writer>/<articleId>/<file name>.json`: what a writer last put, so that saying it again is nothing. */
export interface Said {
  /** Of the file. Absent if the writer has something to say that is in conflict, and has said nothing before. */
  sha256?: string;
  /** Of a file that the folder is about to put: if the process ends in between, what is in the inbox is still its own. */
  putting?: string;
  /** What the writer would say is in conflict with what another one said: see conflict.ts. */
  inConflict?: true;
}

/** @param inboxKey `inbox/<articleId>/<file name>` */
export function saidKey(writer: Writer, inboxKey: string): string {
  return `${prefixes.said}${writer}/${below(inboxKey)}`;
}

/** With `.json` behind it a name has 255 bytes at most; a longer one ends in a hash. */
export function below(inboxKey: string): string {
  const path = inboxKey.slice(prefixes.inbox.length);
  const slash = path.lastIndexOf('/') + 1;
  const name = path.slice(slash);
  return `${path.slice(0, slash)}${bytesAsFile(name) <= 240 ? name : keptSegment(name)}.json`;
}
