import { FetchFailure } from '../../shared/intake/fetch-failure.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { listInbox, nameInInbox } from '../../shared/pictures/list-inbox.ts';
import { refuseKind } from '../../shared/pictures/refuse-kind.ts';
import { recordSaid } from '../../shared/said/record-said.ts';
import { hexHash } from '../../shared/store/hex-hash.ts';
import { inboxKey } from '../../shared/store/keys.ts';
import { TurnTooLate } from '../fetch/fetcher.ts';
import type { ArticleJson } from '../items/build-article.ts';
import { creditPicture } from './credit-picture.ts';
import { changePictures, type PictureChange, pictureAddresses } from './pictures-of.ts';
import type { PlacePorts } from './place-ports.ts';
import { readSize } from './read-size.ts';

/** Of one item; those behind them are left out. */
const COPIED_LIMIT = 10;
/** After so many failures of a server it is asked for no more pictures of the item. */
const FAILURES_LIMIT = 2;
/** Of an address, in a sentence for the newsroom. */
const ADDRESS_CHARACTERS = 200;
const TOO_SLOW = 'the pictures of the item took longer than two polls have time';
const ACCEPT = 'image/jpeg, image/png, image/webp, image/gif;q=0.9';

/**
 * Puts the pictures of an item beside its text, which is put after them, and gives the text with their names. One that cannot
 * be had is left out and told. What is there already is not asked for again, so that whoever ran out of time gets further
 * the next time, which is the last one.
 * @returns `later` if the time is up, but for the last time: then the text goes ahead without what is not there.
 */
export async function copyPictures(
  article: ArticleJson,
  {
    articleId,
    feedId,
    credit,
    isLast,
  }: { articleId: string; feedId: string; credit: string | undefined; isLast: boolean },
  ports: PlacePorts,
): Promise<ArticleJson | 'later'> {
  const addresses = pictureAddresses(article);
  if (addresses.length === 0) return article;
  const { pictures } = await listInbox(ports.store, articleId);
  const there = pictures.map(({ key }) => nameInInbox(key));
  const changes = new Map<string, PictureChange | undefined>();
  const failures = new Map<string, number>();
  const notRead: string[] = [];
  for (const [place, address] of addresses.entries()) {
    const known = there.find((name) => name.startsWith(`${stemOf(address)}.`));
    const { host } = new URL(address);
    try {
      if (place >= COPIED_LIMIT) throw new Rejection(`an item has ${COPIED_LIMIT} at most`);
      if (known === undefined && ports.isTimeUp()) throw new TurnTooLate(TOO_SLOW);
      if ((failures.get(host) ?? 0) >= FAILURES_LIMIT) throw new Rejection('its server failed before');
      const url = known ?? (await copyPicture(address, { articleId, feedId }, ports));
      changes.set(address, url === undefined ? undefined : { url });
    } catch (cause) {
      if (!(cause instanceof FetchFailure) && !(cause instanceof Rejection)) throw cause;
      if (cause instanceof TurnTooLate && !isLast) return 'later';
      if (isServersFault(cause)) failures.set(host, (failures.get(host) ?? 0) + 1);
      changes.set(address, undefined);
      notRead.push(
        `the picture ${address.slice(0, ADDRESS_CHARACTERS)} is left out: ${cause instanceof TurnTooLate ? TOO_SLOW : cause.message}`,
      );
    }
  }
  const told = [...(article.notRead ?? []), ...notRead];
  return {
    ...withCredit(changePictures(article, changes), { changes, credit }),
    ...(told.length > 0 && { notRead: told }),
  };
}

/** Below the article's own picture, else below the first one in its text. */
function withCredit(
  article: ArticleJson,
  { changes, credit }: { changes: Map<string, PictureChange | undefined>; credit: string | undefined },
): ArticleJson {
  const { image, bodyHtml } = article;
  if (credit === undefined) return article;
  if (image !== undefined) return { ...article, image: { ...image, credit: image.credit ?? credit } };
  const names = [...changes.values()].flatMap((change) => change?.url ?? []);
  return { ...article, bodyHtml: creditPicture(bodyHtml, names, credit) };
}

/**
 * @returns its name there; `undefined` of one that shows nothing.
 * @throws {FetchFailure} or {@link Rejection} if it cannot be had.
 */
async function copyPicture(
  address: string,
  { articleId, feedId }: { articleId: string; feedId: string },
  { store, fetch, isTimeUp }: PlacePorts,
): Promise<string | undefined> {
  const headers = { Accept: ACCEPT };
  const { status, body } = await fetch({ url: address, kind: 'picture', headers, isTimeUp });
  if (status !== 200) throw new FetchFailure(`it answers ${status}`, { cause: status });
  refuseKind(body);
  const size = await readSize(body);
  if (size !== undefined && Math.min(size.width, size.height) <= 2) return undefined;
  const name = `${stemOf(address)}.${endingOf(body)}`;
  const key = inboxKey(articleId, name);
  await store.put(key, body);
  await recordSaid(store, `feed-${feedId}`, key, body);
  return name;
}

/** It did not answer, or had no answer (500 and up, 408, 429), for whatever picture; all else is a fault of one picture. */
function isServersFault(failure: unknown): boolean {
  let cause = failure;
  while (cause instanceof FetchFailure && cause.cause !== undefined) cause = cause.cause;
  if (typeof cause === 'number') return cause >= 500 || cause === 408 || cause === 429;
  return !(cause instanceof FetchFailure || cause instanceof Rejection);
}

/** The same address gives the same name, and no other one does: `harbour-at-dawn-1a2b3c4d5e6f`. */
function stemOf(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  const words = decode(last)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  const slug = [...(words ?? []).join('-')].slice(0, 40).join('');
  return `${slug}-${hexHash(address, 12)}`.replace(/^-+/, '');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** By its content, which {@link refuseKind} has looked at. */
function endingOf(body: Uint8Array): string {
  if (body[0] === 0xff) return 'jpg';
  if (body[0] === 0x89) return 'png';
  return body[0] === 0x47 ? 'gif' : 'webp';
}
