import { createRetries } from '../aws/retries.ts';
import {
  type Answer,
  createSignedCalls,
  type SignedCallsOptions,
  serviceError,
} from '../aws/signed-calls.ts';
import { checkKey } from './keys.ts';
import { LIST_LIMIT, type ObjectStore, type PutCondition } from './object-store.ts';
import { parseS3List } from './parse-s3-list.ts';

export interface S3ObjectStoreOptions
  extends Pick<SignedCallsOptions, 'account' | 'certificate'>,
    Partial<Pick<SignedCallsOptions, 'answerMs'>> {
  bucket: string;
  /** Of the bucket: an address of its own, or a path of an emulator. */
  endpoint: string;
  attempts?: number;
}

/** An upload over a slow line takes some seconds; without a limit a call that nobody answers would wait for ever. */
const ANSWER_MS = 20_000;
const ATTEMPTS = 5;

/** The bucket itself. Conditional writes as in S3, "Add preconditions to S3 operations". */
export function createS3ObjectStore(options: S3ObjectStoreOptions): ObjectStore {
  const { bucket, attempts = ATTEMPTS, ...calls } = options;
  const retries = createRetries(attempts);
  const send = createSignedCalls({ answerMs: ANSWER_MS, ...calls, service: 's3' });
  async function attempt<T>(operation: string, key: string, call: () => Promise<T>): Promise<T> {
    try {
      return await retries(call);
    } catch (cause) {
      const { name, message } = cause as Error;
      throw new Error(`S3 ${operation} of ${key} in the bucket ${bucket}: ${name}: ${message}`, { cause });
    }
  }
  return {
    get(key) {
      return attempt('get', key, async () => {
        const answer = await send({ method: 'GET', path: `/${key}` });
        if (answer.status === 404) return undefined;
        expectStatus(answer, 200);
        const lastModified = answer.headers['last-modified'];
        if (lastModified === undefined) throw new Error('the answer has no Last-Modified');
        return { key, body: answer.body, etag: etagOf(answer), lastModified: new Date(lastModified) };
      });
    },

    async put(key, text, condition = {}) {
      checkKey(key);
      const body = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      const conditions = conditionHeaders(condition);
      const isConditional = Object.keys(conditions).length > 0;
      const headers = { 'content-type': contentType(key), ...conditions };
      return attempt('put', key, async () => {
        const answer = await send({ method: 'PUT', path: `/${key}`, headers, body });
        if (isConditional && CONFLICTS.has(answer.status)) return 'conflict';
        expectStatus(answer, 200);
        return { etag: etagOf(answer) };
      });
    },

    list(prefix, { startAfter, limit = LIST_LIMIT } = {}) {
      const query = { 'list-type': '2', prefix, 'max-keys': String(limit) };
      const from: Record<string, string> = startAfter === undefined ? {} : { 'start-after': startAfter };
      return attempt('list', prefix, async () => {
        const answer = await send({ method: 'GET', path: '/', query: { ...query, ...from } });
        if (answer.status === 404) throw new Error('there is no such bucket');
        expectStatus(answer, 200);
        return parseS3List(new TextDecoder().decode(answer.body));
      });
    },

    delete(key) {
      return attempt('delete', key, async () => {
        expectStatus(await send({ method: 'DELETE', path: `/${key}` }), 204);
      });
    },
  };
}

/** Precondition failed, another conditional write under way, and `If-Match` on a key that is not there. */
const CONFLICTS = new Set([412, 409, 404]);

function conditionHeaders({ ifMatch, ifNoneMatch }: PutCondition): Record<string, string> {
  return {
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    ...(ifNoneMatch !== undefined && { 'if-none-match': ifNoneMatch }),
  };
}

/** @throws what S3 answered instead, as its XML names it. */
function expectStatus(answer: Answer, expected: number): void {
  if (answer.status === expected) return;
  const xml = new TextDecoder().decode(answer.body);
  const text = (name: string) => new RegExp(`<${name}>([^<]{1,500})</${name}>`).exec(xml)?.[1];
  throw serviceError(answer, text('Code'), text('Message'));
}

function etagOf({ headers }: Answer): string {
  if (headers.etag === undefined) throw new Error('the answer has no ETag');
  return headers.etag;
}

const TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

function contentType(key: string): string {
  return TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
