import { setTimeout as sleep } from 'node:timers/promises';
import type { ArticlePictures } from '../shared/pictures/own-picture.ts';
import { readRecord } from './picture-record.ts';
import type { PicturesPorts } from './pictures-ports.ts';

/** Longer than any function may work: who noted itself earlier and is still in the record was killed. */
const ABANDONED_AFTER_MS = 3 * 60_000;

const PATIENCE_MS = 15_000;
const LOOK_MS = 500;

/** Whether somebody else is at work. One with the same name stands for the one before, which has ended, however it did. */
export function isAnotherAtWork({ making }: ArticlePictures, worker: string, now: Date): boolean {
  if (making === undefined || making.by === worker) return false;
  return Date.parse(making.since) > now.getTime() - ABANDONED_AFTER_MS;
}

/** @throws if it takes long: the message comes again. */
export async function waitForOther(articleId: string, worker: string, ports: PicturesPorts): Promise<void> {
  const { store, now = () => new Date(), patienceMs = PATIENCE_MS } = ports;
  for (let waited = 0; waited < patienceMs; waited += LOOK_MS) {
    await sleep(LOOK_MS);
    if (!isAnotherAtWork((await readRecord(store, articleId)).value, worker, now())) return;
  }
  throw new Error(`somebody else works at the pictures of article ${articleId}; it is tried again`);
}
