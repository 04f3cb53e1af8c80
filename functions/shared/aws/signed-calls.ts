import { Sha256 } from '@smithy/core/checksum';
import { escapeUriPath, HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4, type SignatureV4Init } from '@smithy/signature-v4';
import { callLimits } from './call-limits.ts';
import { createTurns } from './turns.ts';

/** Who calls: what Lambda gives a function, or what the SDK finds on a laptop. */
export type Account = Pick<SignatureV4Init, 'region' | 'credentials'>;

export interface SignedCallsOptions {
  account: Account;
  /** As it is named in a signature: `s3`, `sqs`. */
  service: string;
  /** Of the service or of an emulator; paths go below its own. */
  endpoint: string;
  /** How long to wait for an answer to begin, and for its next part. */
  answerMs: number;
  /** Of an authority that node does not know: PEM. */
  certificate?: string;
}

export interface Call {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** With a slash before it, not encoded. */
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array;
}

export interface Answer {
  status: number;
  /** The call was signed by a clock that was wrong; the next ones are not. */
  isClockCorrected: boolean;
  headers: Record<string, string | undefined>;
  body: Uint8Array;
}

/** Sockets of the HTTP handler: a call that waited there for one would be taken for a connection that fails. */
const CALLS_AT_ONCE = 50;

/** Off by so many ms a clock is corrected, as in the SDK; a signature may be a quarter of an hour old. */
const CLOCK_MS = 5 * 60_000;

/** @throws where no whole answer comes; what the service answers is not judged. */
export type SendCall = (call: Call, abortSignal?: AbortSignal) => Promise<Answer>;

/**
 * Calls of AWS made of the SDK's parts (Signature Version 4, its HTTP handler) in place of its clients, which are
 * larger and take longer to load than all else a function needs (docs/adr/0013-functions-call-aws-by-the-parts-of-the-sdk.md).
 */
export function createSignedCalls(options: SignedCallsOptions): SendCall {
  const { account, service, endpoint, answerMs, certificate } = options;
  const address = new URL(endpoint);
  // S3 alone has the path signed as it is sent ("S3 does not normalize URI paths").
  const signer = new SignatureV4({ ...account, service, sha256: Sha256, uriEscapePath: service !== 's3' });
  const handler = new NodeHttpHandler({
    ...callLimits(answerMs),
    ...(certificate !== undefined && { httpsAgent: { ca: certificate } }),
  });
  const inTurn = createTurns(CALLS_AT_ONCE);
  let aheadMs = 0;
  const correctClock = (date: string | undefined): void => {
    const ahead = Date.parse(date ?? '') - Date.now();
    if (Math.abs(ahead - aheadMs) > CLOCK_MS) aheadMs = ahead;
  };
  const send: SendCall = async (call, abortSignal) => {
    const unsigned = unsignedRequest(address, call);
    const signedAheadMs = aheadMs;
    const signingDate = new Date(Date.now() + signedAheadMs);
    const request = (await signer.sign(unsigned, { signingDate })) as HttpRequest;
    const { response } = await handler.handle(request, { ...(abortSignal && { abortSignal }) });
    const answered: Buffer = Buffer.concat(await response.body.toArray());
    correctClock(response.headers.date);
    return {
      status: response.statusCode,
      headers: response.headers,
      body: new Uint8Array(answered),
      isClockCorrected: aheadMs !== signedAheadMs,
    };
  };
  return (call, abortSignal) => inTurn(() => send(call, abortSignal));
}

function unsignedRequest(
  { protocol, hostname, host, port, pathname }: URL,
  { method, path, query = {}, headers = {}, body }: Call,
): HttpRequest {
  return new HttpRequest({
    method,
    protocol,
    hostname,
    path: pathname.replace(/\/+$/, '') + escapeUriPath(path),
    query,
    ...(port !== '' && { port: Number(port) }),
    headers: {
      ...headers,
      ...traceHeader(),
      host,
      ...(body && { 'content-length': String(body.byteLength) }),
    },
    ...(body && { body }),
  });
}

/**
 * The trace an invocation is part of, handed on as by the SDK's clients, so that X-Ray shows the stages as one and
 * Lambda notices where they wake each other for ever (AWS Lambda, "Use Lambda recursive loop detection").
 */
function traceHeader(): Record<string, string> {
  const { AWS_LAMBDA_FUNCTION_NAME: isLambda, _X_AMZN_TRACE_ID: trace } = process.env;
  return isLambda && trace ? { 'x-amzn-trace-id': trace } : {};
}

/** What a service refused, as the SDK has it, so that its rules for retries apply. */
export function serviceError(
  { status, isClockCorrected }: Answer,
  name = 'Error',
  message = `the answer is ${status}`,
): Error {
  const $metadata = { httpStatusCode: status, clockSkewCorrected: isClockCorrected };
  return Object.assign(new Error(message), { name, $metadata });
}
