import { createHash } from 'node:crypto';
import { refusal } from '../../shared/lambda/http/problem.ts';
import { recordSaid } from '../../shared/said/record-said.ts';
import { hexHash } from '../../shared/store/hex-hash.ts';
import { getJson, type JsonObject, putJson, unchangedSince } from '../../shared/store/json-object.ts';
import { inboxFolder, parseInboxKey, requestKey } from '../../shared/store/keys.ts';
import type { ObjectStore, StoredObject } from '../../shared/store/object-store.ts';
import { FILE_EXTENSIONS } from './media-type.ts';
import type { Submission, SubmissionRecord } from './submission.ts';

export interface SubmissionPorts {
  store: ObjectStore;
  now: () => Date;
}

/**
 * Puts a text into the inbox, unless it is there already. A request with an Idempotency-Key is noted first: sent
 * again it does nothing, also if a newer text came in between, and finishes what a crash left undone.
 * @throws a refusal if the key was used for another request, or the text is there in another format.
 */
export async function takeSubmission(submission: Submission, ports: SubmissionPorts): Promise<void> {
  const { idempotencyKey, inboxKey, body } = submission;
  if (idempotencyKey === undefined) {
    await refuseSecondFormat(inboxKey, ports.store);
    if (!isSameText(await ports.store.get(inboxKey), body)) await ports.store.put(inboxKey, body);
    await recordSaid(ports.store, 'desk', inboxKey, body);
    return;
  }
  const key = requestKey(hexHash(idempotencyKey));
  const record = (await getJson<SubmissionRecord>(ports.store, key)) ?? (await note(key, submission, ports));
  if (record.value.request !== requestHash(submission)) {
    throw refusal(422, 'this Idempotency-Key was used for another request; send a new one with a new text');
  }
  if (!record.value.stored) await finish(key, record, body, ports.store);
}

function requestHash({ inboxKey, body }: Submission): string {
  return createHash('sha256').update(`${inboxKey}\0`).update(body).digest('hex');
}

/** Two files of one language are a puzzle to ingest: it would refuse this one, and keep the older. */
async function refuseSecondFormat(inboxKey: string, store: ObjectStore): Promise<void> {
  const { articleId, name, extension } = parseInboxKey(inboxKey);
  const { objects } = await store.list(`${inboxFolder(articleId)}${name}.`);
  for (const { key } of objects) {
    const other = parseInboxKey(key);
    if (other.name !== name || other.extension === extension) continue;
    if (!FILE_EXTENSIONS.includes(other.extension)) continue;
    throw refusal(409, `${key} holds this text as .${other.extension}; send it in that format`);
  }
}

/** Returns the other one's record if the same key came twice at once. */
async function note(
  key: string,
  submission: Submission,
  { store, now }: SubmissionPorts,
): Promise<JsonObject<SubmissionRecord>> {
  const { articleId, inboxKey } = submission;
  await refuseSecondFormat(inboxKey, store);
  const before = await store.get(inboxKey);
  const value: SubmissionRecord = {
    request: requestHash(submission),
    articleId,
    inboxKey,
    ...(before && { before: { etag: before.etag, lastModified: before.lastModified.toISOString() } }),
    receivedAt: now().toISOString(),
    stored: false,
  };
  const written = await putJson(store, key, value, { ifNoneMatch: '*' });
  if (written !== 'conflict') return { value, etag: written.etag };
  const theirs = await getJson<SubmissionRecord>(store, key);
  if (theirs === undefined) throw refusal(409, 'a request with this Idempotency-Key is being taken');
  return theirs;
}

/**
 * Puts the text only over what was there when the request was noted: anything else is this text already, or a
 * newer one. The same if the put itself meets a conflict.
 */
async function finish(
  key: string,
  { value, etag }: JsonObject<SubmissionRecord>,
  body: Uint8Array,
  store: ObjectStore,
): Promise<void> {
  const current = await store.get(value.inboxKey);
  if (isAsBefore(current, value.before) && !isSameText(current, body)) {
    await store.put(value.inboxKey, body, unchangedSince(current));
    await recordSaid(store, 'desk', value.inboxKey, body);
  }
  // A conflict: the same request, sent twice at once, was finished by its twin.
  await putJson(store, key, { ...value, stored: true }, { ifMatch: etag });
}

/** By time too: an ETag comes back with an earlier text. */
function isAsBefore(current: StoredObject | undefined, before: SubmissionRecord['before']): boolean {
  if (current === undefined || before === undefined) return current === before;
  return current.etag === before.etag && current.lastModified.toISOString() === before.lastModified;
}

function isSameText(stored: StoredObject | undefined, body: Uint8Array): boolean {
  return stored !== undefined && Buffer.from(stored.body).equals(body);
}
