import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a process posts. */
export interface Answer {
  answer: { body?: string };
  /** ms until node has started, to load the module, and to answer; and of a processor for all of it. */
  parts: { node: number; load: number; answer: number; cpu: number };
}

export interface RuntimeInterface {
  /** `host:port`, for AWS_LAMBDA_RUNTIME_API. */
  address: string;
  /** The next answer posted. */
  nextAnswer(): Promise<Answer>;
  /** What everybody gets from now on. */
  setEvent(event: object): void;
  server: Server;
}

/** Lambda's side of a function's process. */
export async function openRuntimeInterface(): Promise<RuntimeInterface> {
  let event = {};
  let take = (_: Answer) => {};
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') take(JSON.parse(await readText(request)));
    response.setHeader('Lambda-Runtime-Aws-Request-Id', '1');
    response.end(request.method === 'GET' ? JSON.stringify(event) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const nextAnswer = () =>
    new Promise<Answer>((resolve) => {
      take = resolve;
    });
  const setEvent = (next: object) => {
    event = next;
  };
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, nextAnswer, setEvent, server };
}

async function readText(request: IncomingMessage): Promise<string> {
  return (await request.setEncoding('utf8').toArray()).join('');
}
