import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createTerminologies, type Fields, Refusal } from './stand-in-terminologies.ts';
import { type AppliedTerm, translateHtml } from './stand-in-words.ts';

export { translateHtml } from './stand-in-words.ts';

/** Answers as Amazon Translate does (AWS JSON 1.1): TranslateText and custom terminologies. */
export interface TranslateStandIn {
  url: string;
  /** Every text that was translated, in the order it came. */
  requests: TextRequest[];
  /** The names of all operations that were called, TranslateText among them. */
  operations: string[];
  /** Names of the custom terminologies it keeps, the oldest first. */
  terminologies(): string[];
  /** How many calls were turned away. */
  throttled(): number;
  close(): Promise<void>;
}

export interface TextRequest {
  text: string;
  source: string;
  target: string;
  formality: string | undefined;
  terminologies: string[];
}

/** Those about single calls are about TranslateText. */
export interface StandInOptions {
  port?: number;
  /** Share of calls turned away with TooManyRequestsException: 0.2 is every fifth. */
  throttle?: number;
  /** Turns the n-th call away, counted from 1, with an error of this name. */
  refuse?: (call: number) => { name: string; status: number } | undefined;
  /** Changes an answer, to be as wrong as an engine can be. */
  spoil?: (html: string, request: { text: string; target: string }) => string;
  /** Changes the bytes of every answer. */
  garble?: (json: string) => string;
  /**
   * What becomes of the connection of the n-th call, of any operation: it is reset, ends in the midst of the answer, or
   * stands still there.
   */
  hurt?: (call: number) => 'reset' | 'cut' | 'slow' | undefined;
  /** No call is answered before this has come. */
  until?: Promise<unknown>;
  /** How many terminologies the account may have. */
  mostTerminologies?: number;
  /** Turns calls of any operation away, by its name and how often it was called. */
  refuseOperation?: (operation: string, call: number) => { name: string; status: number } | undefined;
}

const LIMIT_BYTES = 10_000;
const LANGUAGES = new Set(['ar', 'de', 'en', 'es', 'fr', 'it', 'pt']);
const TARGET = 'AWSShineFrontendService_20170701.';

export async function startTranslateStandIn(options: StandInOptions = {}): Promise<TranslateStandIn> {
  const { port = 0, throttle = 0, refuse, spoil = (html) => html } = options;
  const { garble = (json) => json, hurt = () => undefined } = options;
  const { mostTerminologies = 100, refuseOperation, until } = options;
  const requests: TextRequest[] = [];
  const operations: string[] = [];
  const terminologies = createTerminologies(mostTerminologies, LANGUAGES);
  let calls = 0;
  let connections = 0;
  let throttled = 0;

  function answer(operation: string, fields: Fields): object {
    operations.push(operation);
    const count = operations.filter((name) => name === operation).length;
    const refusal = refuseOperation?.(operation, count);
    if (refusal !== undefined) throw new Refusal(refusal.name, 'refused', refusal.status);
    return operation === 'TranslateText' ? translateText(fields) : terminologies.call(operation, fields);
  }

  function translateText(fields: Fields): object {
    const call = readTextCall(fields);
    const { Text: text, SourceLanguageCode: source, TargetLanguageCode: target } = call;
    const { TerminologyNames: names = [], Settings } = call;
    calls += 1;
    if (Math.floor(calls * throttle) > Math.floor((calls - 1) * throttle)) {
      throttled += 1;
      throw new Refusal('TooManyRequestsException', 'slow down', 429);
    }
    const refusal = refuse?.(calls);
    if (refusal !== undefined) throw new Refusal(refusal.name, 'refused', refusal.status);
    if (Buffer.byteLength(text) > LIMIT_BYTES)
      throw new Refusal('TextSizeLimitExceededException', 'too long');
    if (source === target || !LANGUAGES.has(source) || !LANGUAGES.has(target)) {
      throw new Refusal('UnsupportedLanguagePairException', `no ${source} to ${target}`);
    }
    const [name, second] = names;
    if (second !== undefined) throw new Refusal('InvalidRequestException', 'one terminology a call');
    const terms = name === undefined ? [] : terminologies.termsOf(name, source, target);
    requests.push({ text, source, target, formality: Settings?.Formality, terminologies: names });
    const applied = new Set<AppliedTerm>();
    const TranslatedText = spoil(translateHtml(text, target, terms, applied), { text, target });
    return {
      TranslatedText,
      SourceLanguageCode: source,
      TargetLanguageCode: target,
      ...(applied.size > 0 && { AppliedTerminologies: [{ Name: name, Terms: [...applied] }] }),
    };
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { operation, fields } = await readCall(request);
    await until;
    connections += 1;
    const harm = hurt(connections);
    if (harm === 'reset') return void request.socket.resetAndDestroy();
    const body = Buffer.from(garble(JSON.stringify(answer(operation, fields))));
    const headers = { 'Content-Type': 'application/x-amz-json-1.1', 'Content-Length': body.length };
    response.writeHead(200, headers);
    if (harm === undefined) return void response.end(body);
    response.write(body.subarray(0, body.length / 2), () => {
      if (harm === 'cut') request.socket.destroy();
    });
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((cause) => fail(response, cause));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    operations,
    terminologies: terminologies.names,
    throttled: () => throttled,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface TextCall {
  Text: string;
  SourceLanguageCode: string;
  TargetLanguageCode: string;
  Settings?: { Formality?: string };
  TerminologyNames?: string[];
}

function readTextCall(fields: Fields): TextCall {
  const { Text, SourceLanguageCode, TargetLanguageCode } = fields;
  if (!Text || !SourceLanguageCode || !TargetLanguageCode) {
    throw new Refusal('InvalidRequestException', 'a field is missing');
  }
  return fields as unknown as TextCall;
}

async function readCall(request: IncomingMessage): Promise<{ operation: string; fields: Fields }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { 'x-amz-target': target, 'content-type': type, authorization } = request.headers;
  const operation = String(target);
  if (!operation.startsWith(TARGET)) throw new Refusal('UnknownOperationException', operation);
  if (!type?.startsWith('application/x-amz-json-1.1'))
    throw new Refusal('SerializationException', String(type));
  if (!authorization?.startsWith('AWS4-HMAC-SHA256 ')) {
    throw new Refusal('MissingAuthenticationTokenException', 'the call is not signed');
  }
  const fields = JSON.parse(Buffer.concat(parts).toString('utf8')) as Fields;
  return { operation: operation.slice(TARGET.length), fields };
}

function fail(response: ServerResponse, cause: unknown): void {
  const { name, message, status } =
    cause instanceof Refusal ? cause : new Refusal('InternalServerException', String(cause), 500);
  response
    .writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1', 'x-amzn-errortype': name })
    .end(JSON.stringify({ __type: name, message }));
}

/** `npx tsx tests/support/translate-stand-in.ts [port] [share throttled]`, to try the amazon translator by hand. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port = '0', throttle = '0'] = process.argv.slice(2);
  const { url } = await startTranslateStandIn({ port: Number(port), throttle: Number(throttle) });
  console.log(`AWS_ENDPOINT_URL_TRANSLATE=${url}`);
}
