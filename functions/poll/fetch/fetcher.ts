import type { IncomingHttpHeaders } from 'node:http';
import { FetchFailure } from '../../shared/intake/fetch-failure.ts';

export type FetchKind = 'feed' | 'page' | 'picture' | 'pictureStart';

export interface FetchRequest {
  url: string;
  /**
   * Sets the limits of size and time and the media types taken. Of `pictureStart` only as much is read as tells how large
   * the picture is, whatever the server sends.
   */
  kind: FetchKind;
  /** `HEAD` asks for the status only. */
  method?: 'GET' | 'HEAD';
  headers?: Record<string, string>;
  /** Asked when the turn at the host has come, for which there is no limit: then nothing is sent. */
  isTimeUp?: () => boolean;
}

/** The turn at the host came too late. */
export class TurnTooLate extends FetchFailure {
  override name = 'TurnTooLate';
}

export interface FetchAnswer {
  /** Of the last answer, behind all redirects. */
  status: number;
  /** Where that answer came from. */
  url: string;
  headers: IncomingHttpHeaders;
  /** Decompressed; empty but for a 200, and a part that was asked for (206). */
  body: Uint8Array;
}

/**
 * The port to the web.
 *
 * @throws {FetchFailure} if there is no answer, or one that may not be read.
 * @throws {TurnTooLate} if `isTimeUp` said so.
 * @example Ask for a feed that may not have changed:
 * const { status, body } = await fetcher({ url, kind: 'feed', headers: { 'If-None-Match': etag } });
 * if (status === 304) return unchanged;
 */
export type Fetcher = (request: FetchRequest) => Promise<FetchAnswer>;

/** Every address of a name, as text. It rejects if the name has none. */
export type ResolveHost = (hostname: string) => Promise<string[]>;
