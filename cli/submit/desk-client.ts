import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { UploadForm } from '../../functions/desk/pictures/picture-upload.ts';
import type { ArticleStanding } from '../../functions/shared/standing/standing.ts';
import type { Letter } from './letter.ts';
import type { PictureToSend } from './pictures-beside.ts';

export interface DeskClientOptions {
  /** Where the desk's API is, without `/desk`: `http://127.0.0.1:8787`. */
  address: string;
  token: string;
}

/** What the desk answered instead of taking it. */
export class DeskRefusal extends Error {}

const TRIES = 4;
const FIRST_PAUSE_MS = 500;
const REQUEST_LIMIT_MS = 30_000;
/** 20 MB over a slow line. */
const PICTURE_LIMIT_MS = 300_000;

/** By the ending of a picture's name. */
const TYPES: Record<string, string> = {
  ...{ jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif' },
};

/** Talks to the desk's API (docs/http-api.md). */
export function createDeskClient({ address, token }: DeskClientOptions) {
  checkAddress(address);
  const base = address.replace(/\/+$/, '');

  /** @throws {DeskRefusal} if the desk says no, or cannot be reached in the end. */
  async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { ...init.headers, Authorization: `Bearer ${token}` };
    let problem = '';
    for (let count = 0; count < TRIES; count += 1) {
      if (count > 0) await sleep(FIRST_PAUSE_MS * 2 ** (count - 1));
      const signal = AbortSignal.timeout(REQUEST_LIMIT_MS);
      try {
        const answer = await fetch(base + path, { ...init, headers, signal, redirect: 'error' });
        if (answer.ok) return await answer.json();
        problem = `the desk answers ${answer.status}: ${await detailOf(answer)}`;
        if (answer.status < 500 && answer.status !== 429) break;
      } catch (cause) {
        problem = `${base} cannot be reached: ${reasonOf(cause)}`;
      }
    }
    throw new DeskRefusal(problem);
  }

  return {
    /** Taken once, however often the answer is lost on the way. */
    async submit({ contentType, body, id, language }: Letter): Promise<{ id: string; statusUrl: string }> {
      const query = new URLSearchParams({ ...(id && { id }), ...(language && { language }) });
      const headers = { 'Content-Type': contentType, 'Idempotency-Key': `"${randomUUID()}"` };
      const path = `/desk/api/v1/articles?${query}`;
      return (await ask(path, { method: 'POST', headers, body })) as { id: string; statusUrl: string };
    },
    /**
     * Puts a picture beside an article's texts, by the form that the desk gives: past it, where that takes no large bodies.
     * @throws {DeskRefusal} if it is not taken.
     */
    async sendPicture(id: string, { name, bytes }: PictureToSend): Promise<void> {
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
      const { upload } = (await ask(`/desk/api/v1/articles/${encodeURIComponent(id)}/pictures`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name, type, bytes: bytes.length }),
      })) as { upload: UploadForm };
      const form = new FormData();
      for (const [field, value] of Object.entries(upload.fields)) form.append(field, value);
      form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
      const isOfDesk = upload.url.startsWith('/');
      // The token is the desk's and nobody else's.
      const headers = isOfDesk ? { Authorization: `Bearer ${token}` } : undefined;
      const signal = AbortSignal.timeout(PICTURE_LIMIT_MS);
      const sent = {
        method: 'POST',
        body: form,
        signal,
        redirect: 'error' as const,
        ...(headers && { headers }),
      };
      const answer = await fetch(isOfDesk ? base + upload.url : upload.url, sent).catch((cause: unknown) => {
        throw new DeskRefusal(`${name} cannot be sent: ${reasonOf(cause)}`);
      });
      if (!answer.ok)
        throw new DeskRefusal(`${name} is answered ${answer.status}: ${await detailOf(answer)}`);
    },
    /** Where an article stands once nothing is being done about it, or after `waitMs`. */
    async standing(statusUrl: string, waitMs: number): Promise<ArticleStanding> {
      const end = performance.now() + waitMs;
      for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, 5000)) {
        const standing = (await ask(statusUrl)) as ArticleStanding;
        const isUnderWay = standing.status === 'received' || standing.status === 'translating';
        if (!isUnderWay || performance.now() + pause > end) return standing;
        await sleep(pause);
      }
    },
  };
}

/** A token in the clear is everybody's. */
function checkAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isHere = url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)) return;
  throw new DeskRefusal(
    `the desk's address ${JSON.stringify(address)} is not https, nor http on this machine`,
  );
}

async function detailOf(answer: Response): Promise<string> {
  const text = await answer.text();
  try {
    return (JSON.parse(text) as { detail?: string }).detail ?? text.slice(0, 300);
  } catch {
    return text.slice(0, 300);
  }
}

function reasonOf(cause: unknown): string {
  const { message, cause: inner } = cause as Error;
  return inner instanceof Error ? inner.message || (inner as NodeJS.ErrnoException).code || message : message;
}
