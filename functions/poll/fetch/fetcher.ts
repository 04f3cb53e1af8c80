import type { IncomingHttpHeaders } from 'node:http';

export interface FetchRequest {
  url: string;
  /** Sets the limit of size and the media types taken. */
  kind: 'feed' | 'page';
  /** `HEAD` asks for the status only. */
  method?: 'GET' | 'HEAD';
  headers?: Record<string, string>;
}

export interface FetchAnswer {
  /** Of the last answer, behind all redirects. */
  status: number;
  /** Where that answer came from. */
  url: string;
  headers: IncomingHttpHeaders;
  /** Decompressed; empty but for a 200. */
  body: Uint8Array;
}

/**
 * The port to the web.
 *
 * @throws {FetchFailure} if there is no answer, or one that may not be read.
 * @example Ask for a feed that may not have changed:
 * const { status, body } = await fetcher({ url, kind: 'feed', headers: { 'If-None-Match': etag } });
 * if (status === 304) return unchanged;
 */
export type Fetcher = (request: FetchRequest) => Promise<FetchAnswer>;

/** Every address of a name, as text. It rejects if the name has none. */
export type ResolveHost = (hostname: string) => Promise<string[]>;
