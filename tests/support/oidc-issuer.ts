import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `kid: null`: it names no key. */
interface Header {
  alg?: string;
  kid?: string | null;
  [parameter: string]: unknown;
}

/** An OpenID Connect issuer on this machine, with a key of each kind that counts. */
export interface OidcIssuer {
  url: string;
  /** How often its keys were read. */
  reads(): number;
  /** How often it was asked for anything. */
  asks(): number;
  /** What it does with every question: answers it, says 503, answers without an end, says nothing, or sends elsewhere. */
  mode: 'up' | 'down' | 'endless' | 'silent' | 'elsewhere';
  /** Where it says that its keys are. */
  keysAddress: string;
  /** From now on it announces this key too. */
  announce(kid: string): void;
  /** From now on it announces this key no more. */
  takeBack(kid: string): void;
  signed(claims: object, header?: Header): string;
  close(): Promise<void>;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export async function startOidcIssuer(): Promise<OidcIssuer> {
  const announced = new Set(['rsa', 'curve']);
  const publicKey = (kid: string) => (kid === 'curve' ? curve : rsa).publicKey.export({ format: 'jwk' });
  let [reads, asks] = [0, 0];
  const server = createServer((request, response) => {
    asks += 1;
    if (issuer.mode === 'down') return response.writeHead(503).end();
    if (issuer.mode === 'silent') return undefined;
    if (issuer.mode === 'elsewhere') return response.writeHead(302, { Location: `${url}/keys` }).end();
    if (issuer.mode === 'endless') return writeEndlessly(response);
    if (request.url === '/keys') reads += 1;
    const keys = [...announced].map((kid) => ({ ...publicKey(kid), kid, use: 'sig' }));
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer: url, jwks_uri: issuer.keysAddress },
      '/keys': { keys },
    };
    return response.end(JSON.stringify(answers[request.url ?? ''] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: OidcIssuer = {
    url,
    mode: 'up',
    keysAddress: `${url}/keys`,
    reads: () => reads,
    asks: () => asks,
    announce: (kid) => announced.add(kid),
    takeBack: (kid) => announced.delete(kid),
    signed(claims, { alg = 'RS256', kid = alg === 'ES256' ? 'curve' : 'rsa', ...others } = {}) {
      const body = `${encode({ alg, kid: kid ?? undefined, typ: 'JWT', ...others })}.${encode(claims)}`;
      return `${body}.${signatureOf(body, alg, alg === 'ES256' ? curve.privateKey : rsa.privateKey)}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return issuer;
}

function writeEndlessly(response: ServerResponse): void {
  const words = Buffer.alloc(64_000, ' ');
  response.on('drain', () => response.write(words));
  response.write(words);
}

function signatureOf(body: string, alg: string, key: KeyObject): string {
  if (alg === 'none') return '';
  return sign('sha256', Buffer.from(body), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}
