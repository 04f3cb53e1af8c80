import type { IncomingMessage } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { FetchFailure } from '../../shared/intake/fetch-failure.ts';

/** What `openRequest` says it takes. */
export const ACCEPT_ENCODING = 'gzip, br';

/**
 * An answer's body, decompressed. Its bytes are counted on both sides of the decompression: a bomb is small
 * on the one, endless empty gzip members on the other.
 * @throws {FetchFailure} if they are more than `limit`, or the compression is not one we asked for.
 */
export async function readBody(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of bounded(decompress(response, limit), limit)) parts.push(part);
  return Buffer.concat(parts);
}

function decompress(response: IncomingMessage, limit: number): AsyncIterable<Buffer> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  const decoder = createDecoder(encoding);
  // The decoder fails with what failed before it, so whoever reads it learns of that.
  pipeline(
    response,
    (source: AsyncIterable<Buffer>) => bounded(source, limit),
    decoder,
    () => {},
  );
  return decoder;
}

function createDecoder(encoding: string): Transform {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  throw new FetchFailure(
    `the answer has the content encoding ${JSON.stringify(encoding)}, not ${ACCEPT_ENCODING}`,
  );
}

async function* bounded(parts: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const part of parts) {
    size += part.byteLength;
    if (size > limit) throw new FetchFailure(`the answer has more than ${limit.toLocaleString('en')} bytes`);
    yield part;
  }
}
