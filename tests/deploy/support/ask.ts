import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { type MiniStack, REGION } from './start-ministack.ts';

export interface Answer {
  status: number;
  location: string | undefined;
  body: string;
  headers: IncomingHttpHeaders;
}

const TIME_LIMIT_MS = 60_000;

/** MiniStack asks whose key signed a request, and does not work the signature out. */
export const signedFor = (service: string) => ({
  Authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=00`,
});

/** A GET of a host that the emulator stands in for: its name reaches no server of AWS. */
export const ask = (ministack: MiniStack, url: string, headers: Record<string, string> = {}) =>
  exchange(ministack, url, { headers });

/** A POST to such a host. */
export const send = (
  ministack: MiniStack,
  url: string,
  headers: Record<string, string>,
  body: string | Uint8Array,
) => exchange(ministack, url, { headers, body });

function exchange(
  { port, certificate }: MiniStack,
  url: string,
  { headers, body }: { headers: Record<string, string>; body?: string | Uint8Array },
): Promise<Answer> {
  const { host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({
      method: body === undefined ? 'GET' : 'POST',
      host: '127.0.0.1',
      port,
      path: pathname + search,
      servername: 'localhost',
      headers: { ...headers, Host: host },
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
      ca: certificate,
    });
    asked.on('error', reject).on('response', async (answer) => {
      const { statusCode: status = 0, headers: answered } = answer;
      resolve({ status, location: answered.location, body: await text(answer), headers: answered });
    });
    asked.end(body);
  });
}
