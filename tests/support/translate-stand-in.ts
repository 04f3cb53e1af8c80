import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/**
 * Answers as Amazon Translate does (AWS JSON 1.1, TranslateText only), with a "translation" that can be
 * recognised: every word of letters gets the target language behind it, figures and signs stay.
 */
export interface TranslateStandIn {
  url: string;
  /** Every text that was translated, in the order it came. */
  requests: { text: string; source: string; target: string; formality: string | undefined }[];
  /** How many calls were turned away. */
  throttled(): number;
  close(): Promise<void>;
}

export interface StandInOptions {
  port?: number;
  /** Share of calls turned away with TooManyRequestsException: 0.2 is every fifth. */
  throttle?: number;
  /** Turns the n-th call away, counted from 1, with an error of this name. */
  refuse?: (call: number) => { name: string; status: number } | undefined;
  /** Changes an answer, to be as wrong as an engine can be. */
  spoil?: (html: string, request: { text: string; target: string }) => string;
}

const LIMIT_BYTES = 10_000;
const LANGUAGES = new Set(['ar', 'de', 'en', 'es', 'fr', 'it', 'pt']);
const TARGET = 'AWSShineFrontendService_20170701.TranslateText';

export async function startTranslateStandIn(options: StandInOptions = {}): Promise<TranslateStandIn> {
  const { port = 0, throttle = 0, refuse, spoil = (html) => html } = options;
  const requests: TranslateStandIn['requests'] = [];
  let calls = 0;
  let throttled = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fields = await readCall(request);
    if (typeof fields === 'string') return fail(response, fields, 'the call is malformed');
    calls += 1;
    if (Math.floor(calls * throttle) > Math.floor((calls - 1) * throttle)) {
      throttled += 1;
      return fail(response, 'TooManyRequestsException', 'slow down', 429);
    }
    const refusal = refuse?.(calls);
    if (refusal !== undefined) return fail(response, refusal.name, 'refused', refusal.status);
    const { Text, SourceLanguageCode: source, TargetLanguageCode: target, Settings } = fields;
    if (Buffer.byteLength(Text) > LIMIT_BYTES)
      return fail(response, 'TextSizeLimitExceededException', 'too long');
    if (source === target || !LANGUAGES.has(source) || !LANGUAGES.has(target)) {
      return fail(response, 'UnsupportedLanguagePairException', `no ${source} to ${target}`);
    }
    requests.push({ text: Text, source, target, formality: Settings?.Formality });
    const TranslatedText = spoil(translateHtml(Text, target), { text: Text, target });
    const body = { TranslatedText, SourceLanguageCode: source, TargetLanguageCode: target };
    response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((cause) => fail(response, 'InternalServerException', String(cause), 500));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    throttled: () => throttled,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Call {
  Text: string;
  SourceLanguageCode: string;
  TargetLanguageCode: string;
  Settings?: { Formality?: string };
}

/** The call's fields, or the name of what Amazon would answer to it. */
async function readCall(request: IncomingMessage): Promise<Call | string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  if (request.headers['x-amz-target'] !== TARGET) return 'UnknownOperationException';
  if (!request.headers['content-type']?.startsWith('application/x-amz-json-1.1'))
    return 'SerializationException';
  if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 '))
    return 'MissingAuthenticationTokenException';
  const call = JSON.parse(Buffer.concat(parts).toString('utf8')) as Partial<Call>;
  const { Text, SourceLanguageCode, TargetLanguageCode } = call;
  if (!Text || !SourceLanguageCode || !TargetLanguageCode) return 'InvalidRequestException';
  return call as Call;
}

function fail(response: ServerResponse, type: string, message: string, status = 400): void {
  response
    .writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1', 'x-amzn-errortype': type })
    .end(JSON.stringify({ __type: type, message }));
}

/** Tags stay where they are; what `translate="no"` holds stays as it is. */
export function translateHtml(html: string, target: string): string {
  let kept = 0;
  return html
    .split(/(<[^<>]*>)/)
    .map((piece) => {
      if (!piece.startsWith('<')) return kept > 0 ? piece : translateWords(piece, target);
      if (piece.includes('translate="no"')) kept += 1;
      else if (kept > 0 && piece.startsWith('</')) kept -= 1;
      return piece;
    })
    .join('');
}

function translateWords(text: string, target: string): string {
  return text.replace(/&[a-z#0-9]+;|\p{L}[\p{L}\p{M}’']*/giu, (word) =>
    word.startsWith('&') ? word : `${word}·${target}`,
  );
}

/** `npx tsx tests/support/translate-stand-in.ts [port] [share throttled]`, to try the amazon translator by hand. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port = '0', throttle = '0'] = process.argv.slice(2);
  const { url } = await startTranslateStandIn({ port: Number(port), throttle: Number(throttle) });
  console.log(`AWS_ENDPOINT_URL_TRANSLATE=${url}`);
}
