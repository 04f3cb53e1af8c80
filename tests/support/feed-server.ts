import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What a path answers. A function answers by itself, as wrongly as it likes. */
export type FeedAnswer =
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface FeedServer {
  url: string;
  /** Answers at this path from now on; without an answer, 404. */
  serve(path: string, answer: FeedAnswer | undefined): void;
  /** Every request, in the order it came. */
  requests: { method: string; path: string; headers: IncomingMessage['headers'] }[];
  /** The most requests that were open at once. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

/**
 * A web server for feeds and pages. A body that has an `ETag` header is answered with 304 to whoever has it
 * already.
 * @param identity Where it has one, over TLS.
 */
export async function startFeedServer(
  answers: Record<string, FeedAnswer> = {},
  identity?: { key: string; cert: string },
): Promise<FeedServer> {
  const paths = new Map(Object.entries(answers));
  const requests: FeedServer['requests'] = [];
  let open = 0;
  let most = 0;
  const listener: RequestListener = (request, response) => {
    const { method = '', url: path = '', headers } = request;
    requests.push({ method, path, headers });
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const answer = paths.get(path);
    if (typeof answer === 'function') answer(request, response);
    else reply(answer ?? { status: 404 }, headers['if-none-match'], response);
  };
  const server = identity === undefined ? createServer(listener) : createTlsServer(identity, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${identity === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    mostAtOnce: () => most,
    serve(path, answer) {
      if (answer === undefined) paths.delete(path);
      else paths.set(path, answer);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(
  { status = 200, headers = {}, body = '' }: Exclude<FeedAnswer, (...args: never[]) => void>,
  known: string | undefined,
  response: ServerResponse,
): void {
  if (headers.ETag !== undefined && headers.ETag === known) response.writeHead(304, headers).end();
  else response.writeHead(status, headers).end(body);
}

/** Sends the head, then a byte now and then, and never ends. */
export function drip(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/rss+xml' });
  const timer = setInterval(() => response.write(' '), 20);
  request.on('close', () => clearInterval(timer));
}

/** Promises more than it sends, and hangs up. */
export const cutShort =
  (body: string) =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'application/rss+xml', 'Content-Length': body.length * 2 });
    response.write(body, () => response.destroy());
  };
