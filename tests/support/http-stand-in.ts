import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StandInRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingMessage['headers'];
  /** Of JSON; `undefined` where there was none. */
  json: unknown;
}

export interface StandInAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** As it is, or as JSON. */
  body?: string | object;
  /** `silent`: never answered. `dripping`: bytes that never end. `reset`: the connection is cut. */
  harm?: 'silent' | 'dripping' | 'reset';
}

export interface HttpStandIn {
  url: string;
  /** All that came, answered or not. */
  requests: StandInRequest[];
  close(): Promise<void>;
}

/** A service over HTTP on this machine, as well or badly as `answer` says. */
export async function startHttpStandIn(
  answer: (request: StandInRequest) => StandInAnswer,
): Promise<HttpStandIn> {
  const requests: StandInRequest[] = [];
  const server = createServer(async (message, response) => {
    let text = '';
    for await (const part of message.setEncoding('utf8')) text += part;
    const { method = '', url: path = '', headers } = message;
    const request = { method, path, headers, json: text === '' ? undefined : JSON.parse(text) };
    requests.push(request);
    const { status = 200, headers: own, body = '', harm } = answer(request);
    if (harm === 'silent') return;
    if (harm === 'reset') return void message.socket.resetAndDestroy();
    const type = typeof body === 'string' ? 'text/plain' : 'application/json';
    response.writeHead(status, { 'Content-Type': type, ...own });
    if (harm !== 'dripping') return void response.end(typeof body === 'string' ? body : JSON.stringify(body));
    const drops = setInterval(() => response.write(' '), 10);
    response.once('close', () => clearInterval(drops));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
