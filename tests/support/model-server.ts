import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { ModelManifest } from '../../cli/models/manifest.ts';

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Three files as Mozilla's server has them, and a manifest that names them. */
export interface ModelServer {
  manifest: ModelManifest;
  /** The ranges that were asked for; `-` for a whole file. */
  asked: string[];
  /** What is sent of a file; undefined: 404. */
  spoil(change: (bytes: Buffer, path: string) => Buffer | undefined): void;
  close(): void;
}

export async function startModelServer(): Promise<ModelServer> {
  const unpacked = {
    model: Buffer.alloc(200_000, 'model '),
    shortlist: Buffer.from('lex'),
    vocabulary: Buffer.from('vocab'),
  };
  // Not packed, so that a file in the middle of which a connection ends has a middle.
  const packed = new Map(
    Object.entries(unpacked).map(([name, bytes]) => [name, gzipSync(bytes, { level: 0 })]),
  );
  const asked: string[] = [];
  let change: (bytes: Buffer, path: string) => Buffer | undefined = (bytes) => bytes;
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    const whole = packed.get(name.replace('.gz', ''));
    const bytes = whole && change(whole, name);
    asked.push(`${name} ${request.headers.range ?? '-'}`);
    if (whole === undefined || bytes === undefined) response.writeHead(404).end('<html>not here</html>');
    else send(response, bytes, whole.length, request.headers.range);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const file = (name: string) => {
    const bytes = packed.get(name) ?? Buffer.alloc(0);
    return { path: `${name}.gz`, bytes: bytes.length, sha256: sumOf(bytes) };
  };
  return {
    manifest: {
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      licence: 'MPL-2.0',
      models: [
        {
          pair: 'en-fr',
          name: 'tiny',
          flores: { bleu: 1, comet: 0.1 },
          unpacked: { bytes: unpacked.model.length, sha256: sumOf(unpacked.model) },
          files: { model: file('model'), shortlist: file('shortlist'), vocabulary: file('vocabulary') },
        },
      ],
    },
    asked,
    spoil(by) {
      change = by;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Fewer bytes than the whole has: the connection ends there. */
function send(response: ServerResponse, bytes: Buffer, whole: number, range: string | undefined): void {
  const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
  const part = bytes.subarray(start);
  const isCut = bytes.length < whole;
  response.writeHead(start > 0 ? 206 : 200, { 'Content-Length': whole - start });
  response.write(part, () => (isCut ? response.destroy() : response.end()));
}
