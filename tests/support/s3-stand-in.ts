import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore, PutCondition } from '../../functions/shared/store/object-store.ts';

/** Answers as S3 does, as far as the object store asks: buckets by path, all the same one over a store in memory. */
export interface S3StandIn {
  url: string;
  store: ObjectStore;
  close(): Promise<void>;
}

/** The name of a bucket that nobody made. */
export const MISSING_BUCKET = 'nobody-made-this';

export interface S3StandInOptions {
  /** Every conditional put meets another that is under way, and is judged when it comes again. */
  busy?: boolean;
  /** What becomes of a call: it meets another that is under way (409), fails (500), or fails when all is done (500). */
  hurt?: (call: { isConditional: boolean; isWrite: boolean }) => 'busy' | 'fail' | 'done' | undefined;
}

/** @param onPut Told of every key that was put, as EventBridge is. */
export async function startS3StandIn(
  onPut: (key: string) => void = () => {},
  { busy = false, hurt = () => undefined }: S3StandInOptions = {},
): Promise<S3StandIn> {
  const store = createMemoryObjectStore();
  const met = new Set<string>();
  const isBusy = ({ method, headers, url }: IncomingMessage) => {
    const put = `${url} ${headers['x-amz-content-sha256']}`;
    if (!busy || method === 'GET' || !isConditional(headers) || met.delete(put)) return false;
    met.add(put);
    return true;
  };
  const server = createServer((request, response) => {
    answer(request, response, { store, onPut, isBusy, hurt }).catch((cause) => {
      response.writeHead(500).end(String(cause));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

interface Ports {
  store: ObjectStore;
  onPut(key: string): void;
  isBusy(request: IncomingMessage): boolean;
  hurt: NonNullable<S3StandInOptions['hurt']>;
}

const isConditional = (headers: IncomingMessage['headers']) =>
  headers['if-match'] !== undefined || headers['if-none-match'] !== undefined;

async function answer(request: IncomingMessage, response: ServerResponse, ports: Ports): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
  const [, bucket, ...names] = pathname.split('/');
  const key = decodeURIComponent(names.join('/'));
  const body = await readBody(request);
  if (bucket === MISSING_BUCKET) return refuse(response, 404, 'NoSuchBucket');
  if (ports.isBusy(request)) return refuse(response, 409, 'ConditionalRequestConflict');
  const isWrite = request.method !== 'GET';
  const harm = ports.hurt({ isConditional: isWrite && isConditional(request.headers), isWrite });
  if (harm === 'busy') return refuse(response, 409, 'ConditionalRequestConflict');
  if (harm === 'fail') return refuse(response, 500, 'InternalError');
  if (harm === 'done') response.writeHead = failing(response);
  if (request.method === 'GET' && key === '') return list(searchParams, response, ports);
  if (request.method === 'GET') return get(key, request, response, ports);
  if (request.method === 'PUT') return put(key, body, request, response, ports);
  await ports.store.delete(key);
  response.writeHead(204).end();
}

/** Whatever is to be said, 500 is. */
function failing(response: ServerResponse): ServerResponse['writeHead'] {
  const writeHead = response.writeHead.bind(response);
  return () => writeHead(500);
}

async function get(
  key: string,
  { headers }: IncomingMessage,
  response: ServerResponse,
  { store }: Ports,
): Promise<void> {
  const object = await store.get(key);
  if (object === undefined) return refuse(response, 404, 'NoSuchKey');
  const { etag, lastModified, body } = object;
  if (headers['if-none-match'] === etag) return void response.writeHead(304, { ETag: etag }).end();
  response.writeHead(200, { ETag: etag, 'Last-Modified': lastModified.toUTCString() }).end(body);
}

async function put(
  key: string,
  body: Uint8Array,
  { headers }: IncomingMessage,
  response: ServerResponse,
  { store, onPut }: Ports,
): Promise<void> {
  const condition: PutCondition = {
    ...(headers['if-match'] !== undefined && { ifMatch: headers['if-match'] }),
    ...(headers['if-none-match'] === '*' && { ifNoneMatch: '*' as const }),
  };
  const written = await store.put(key, body, condition);
  if (written === 'conflict') return refuse(response, 412, 'PreconditionFailed');
  onPut(key);
  response.writeHead(200, { ETag: written.etag }).end();
}

async function list(query: URLSearchParams, response: ServerResponse, { store }: Ports): Promise<void> {
  const startAfter = query.get('start-after');
  const { objects, truncated } = await store.list(query.get('prefix') ?? '', {
    limit: Number(query.get('max-keys') ?? 1000),
    ...(startAfter !== null && { startAfter }),
  });
  const contents = objects.map(
    ({ key, etag, lastModified, size }) =>
      `<Contents><Key>${escapeXml(key)}</Key><ETag>${escapeXml(etag)}</ETag>` +
      `<LastModified>${lastModified.toISOString()}</LastModified><Size>${size}</Size></Contents>`,
  );
  const xml = `<ListBucketResult><IsTruncated>${truncated}</IsTruncated>${contents.join('')}</ListBucketResult>`;
  response.writeHead(200, { 'Content-Type': 'application/xml' }).end(xml);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/xml' })
    .end(`<Error><Code>${code}</Code></Error>`);
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The SDK sends a body in chunks with a checksum behind it (aws-chunked) where it does not know better. */
async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const whole = Buffer.concat(parts);
  return request.headers['content-encoding']?.includes('aws-chunked') ? joinChunks(whole) : whole;
}

function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let place = 0; ; ) {
    const end = body.indexOf('\r\n', place);
    const size = Number.parseInt(body.toString('latin1', place, end), 16);
    if (!(size > 0)) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + size));
    place = end + 2 + size + 2;
  }
}
