import { parseXML } from '@aws-sdk/xml-builder';
import { Sha256 } from '@smithy/core/checksum';
import { escapeUriPath, HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { callLimits } from '../http/call-limits.ts';
import { LIST_LIMIT, type ListPage, type ObjectReader, type StoredObject } from './object-store.ts';
import { createRetries, type Retries } from './retries.ts';

/** S3 begins to answer within some tens of ms. Three attempts end before the function does, which has ten seconds. */
const ANSWER_MS = 2_500;

export interface S3ReaderOptions {
  bucket: string;
  /** Of the bucket or of an emulator; without a slash at the end. */
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  /** How long to wait for an answer to begin, and for its next part. */
  answerMs?: number;
  retries?: Retries;
}

/**
 * The bucket for who only reads it. Made of the SDK's parts in place of its client, which takes longer to load than
 * all else a page needs (docs/adr/0011-the-site-starts-without-what-a-page-can-do-without.md).
 */
export function createS3Reader(options: S3ReaderOptions): ObjectReader {
  const { bucket, retries = createRetries() } = options;
  const ask = createAsk(options);
  const read = async <T>(operation: string, key: string, call: () => Promise<T>): Promise<T> => {
    try {
      return await retries(call);
    } catch (cause) {
      const { name, message } = cause as Error;
      throw new Error(`S3 ${operation} of ${key} in the bucket ${bucket}: ${name}: ${message}`, { cause });
    }
  };
  return {
    get(key) {
      return read('get', key, async () => {
        const answer = await ask(`/${key}`);
        return answer && objectOf(key, answer);
      });
    },
    list(prefix, { startAfter, limit = LIST_LIMIT } = {}) {
      const query = { 'list-type': '2', prefix, 'max-keys': String(limit) };
      const from = startAfter === undefined ? {} : { 'start-after': startAfter };
      return read('list', prefix, async () => {
        const answer = await ask('/', { ...query, ...from });
        if (answer === undefined) throw new Error('there is no such bucket');
        return parseList(new TextDecoder().decode(answer.body));
      });
    },
  };
}

interface Answer {
  headers: Record<string, string | undefined>;
  body: Uint8Array;
}

/** A signed GET; `undefined` where the answer is 404. Errors have the name and the status that S3 gives them. */
function createAsk({ endpoint, region, credentials, answerMs = ANSWER_MS }: S3ReaderOptions) {
  const { protocol, hostname, port, pathname } = new URL(endpoint);
  const base = pathname === '/' ? '' : pathname;
  // The path of a key is signed as it is sent (Signature Version 4, "S3 does not normalize URI paths").
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials,
    sha256: Sha256,
    uriEscapePath: false,
  });
  const handler = new NodeHttpHandler(callLimits(answerMs));
  const host = port === '' ? hostname : `${hostname}:${port}`;
  return async (path: string, query: Record<string, string> = {}): Promise<Answer | undefined> => {
    const unsigned = new HttpRequest({
      ...{ method: 'GET', protocol, hostname, path: base + escapeUriPath(path), query, headers: { host } },
      ...(port !== '' && { port: Number(port) }),
    });
    const request = await signer.sign(unsigned);
    const { response } = await handler.handle(request as HttpRequest);
    const body = Buffer.concat(await response.body.toArray());
    if (response.statusCode === 404) return undefined;
    if (response.statusCode !== 200) throw refusal(response.statusCode, body.toString());
    return { headers: response.headers, body: new Uint8Array(body) };
  };
}

/** As the SDK has it, so that its rules for retries apply. */
function refusal(status: number, xml: string): Error {
  const text = (name: string) => new RegExp(`<${name}>([^<]{1,500})</${name}>`).exec(xml)?.[1];
  const error = new Error(text('Message') ?? `the answer is ${status}`);
  return Object.assign(error, { name: text('Code') ?? 'Error', $metadata: { httpStatusCode: status } });
}

function objectOf(key: string, { headers, body }: Answer): StoredObject {
  const { etag, 'last-modified': lastModified } = headers;
  if (etag === undefined || lastModified === undefined) throw new Error('the answer has no ETag or time');
  return { key, body, etag, lastModified: new Date(lastModified) };
}

type ListedXml = Partial<Record<'Key' | 'ETag' | 'LastModified' | 'Size', string>>;

/** The answer of ListObjectsV2 (Amazon S3 API Reference). */
function parseList(xml: string): ListPage {
  const result = parseXML(xml).ListBucketResult;
  if (typeof result !== 'object') throw new Error('the answer is no list of a bucket');
  const contents: ListedXml[] = [result.Contents ?? []].flat();
  const objects = contents.map(({ Key, ETag, LastModified, Size }) => {
    if (!Key || !ETag || !LastModified)
      throw new Error('the list has an object without a key, an ETag or a time');
    return { key: Key, etag: ETag, lastModified: new Date(LastModified), size: Number(Size) };
  });
  return { objects, truncated: result.IsTruncated === 'true' };
}
