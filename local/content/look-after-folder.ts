import { stat } from 'node:fs/promises';

const LOOK_MS = 500;

export interface FolderCallbacks {
  onGone(): void;
  /** Also if another folder has come in its place meanwhile. */
  onBack(): void;
}

/**
 * A watched folder tells nothing of itself once it was moved away or unmounted, so it is looked for.
 * @returns what ends it.
 */
export function lookAfterFolder(folder: string, { onGone, onBack }: FolderCallbacks): () => void {
  let known: string | undefined;
  let isGone = false;
  let isLooking = false;

  async function look(): Promise<void> {
    const found = await identityOf(folder);
    if (found === undefined && !isGone) onGone();
    if (found !== undefined && known !== undefined && (isGone || found !== known)) onBack();
    isGone = found === undefined;
    known = found ?? known;
  }

  const first = look();
  const timer = setInterval(async () => {
    if (isLooking) return;
    isLooking = true;
    await first;
    await look();
    isLooking = false;
  }, LOOK_MS);
  return () => clearInterval(timer);
}

async function identityOf(folder: string): Promise<string | undefined> {
  const info = await stat(folder).catch(() => undefined);
  return info?.isDirectory() ? `${info.dev} ${info.ino}` : undefined;
}
