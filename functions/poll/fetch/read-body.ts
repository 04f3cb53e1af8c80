import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { FetchFailure } from '../../shared/intake/fetch-failure.ts';

/** What `openRequest` says it takes. */
export const ACCEPT_ENCODING = 'gzip, br';

/** A file that was compressed already may come in an answer that is compressed once more. */
const LAYERS = 2;

type Decompress = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: inflateEither,
};

/**
 * An answer's body, decompressed: by its header, and where it begins as gzip or zlib does without one, as files with the
 * ending .gz come. Its bytes are counted on both sides of the decompression: a bomb is small on the one, endless empty gzip
 * members on the other.
 * @throws {FetchFailure} if they are more than `limit`, or the compression is not one we read.
 */
export async function readBody(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const decode = decoderOf(response.headers['content-encoding']);
  let body: Buffer = Buffer.concat(await collect(response, limit));
  if (decode !== undefined) body = await bounded(decode, body, limit);
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const unsaid = unsaidDecoder(body);
    if (unsaid === undefined) break;
    body = await bounded(unsaid, body, limit);
  }
  return body;
}

/**
 * The first bytes of an answer, and no more, however much its server sends: `Range` is only a wish.
 * @throws {FetchFailure} if they are compressed: a part of that is nothing.
 */
export async function readStart(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  if (decoderOf(response.headers['content-encoding']) !== undefined)
    throw new FetchFailure('the answer is compressed, so a part of it cannot be read');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.byteLength;
    if (size >= limit) break;
  }
  return Buffer.concat(parts).subarray(0, limit);
}

function decoderOf(header = ''): Decompress | undefined {
  const encoding = header.trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return undefined;
  if (Object.hasOwn(decoders, encoding)) return decoders[encoding];
  throw new FetchFailure(
    `the answer has the content encoding ${JSON.stringify(encoding.slice(0, 100))}, not ${ACCEPT_ENCODING}`,
  );
}

/** No text begins so: RFC 1952 (2.3.1) and RFC 1950 (2.2), of whose first two bytes 31 is a divisor. */
function unsaidDecoder([first = 0, second = 0]: Uint8Array): Decompress | undefined {
  if (first === 0x1f && second === 0x8b) return decoders.gzip;
  return isZlib(first, second) ? decoders.deflate : undefined;
}

function isZlib(first: number, second: number): boolean {
  return first === 0x78 && (first * 256 + second) % 31 === 0 && second !== 0x20;
}

/** HTTP means zlib's format by "deflate" (RFC 9110, 8.4.1.2); some servers send it bare. */
function inflateEither(bytes: Uint8Array, options: { maxOutputLength: number }): Promise<Buffer> {
  const [first = 0, second = 0] = bytes;
  return promisify(isZlib(first, second) ? inflate : inflateRaw)(bytes, options);
}

async function bounded(decode: Decompress, bytes: Uint8Array, limit: number): Promise<Buffer> {
  if (bytes.byteLength === 0) return Buffer.alloc(0);
  try {
    return await decode(bytes, { maxOutputLength: limit });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit);
    throw cause;
  }
}

async function collect(parts: AsyncIterable<Buffer>, limit: number): Promise<Buffer[]> {
  const taken: Buffer[] = [];
  let size = 0;
  for await (const part of parts) {
    size += part.byteLength;
    if (size > limit) throw tooLarge(limit);
    taken.push(part);
  }
  return taken;
}

const tooLarge = (limit: number) =>
  new FetchFailure(`the answer has more than ${limit.toLocaleString('en')} bytes`);
