import { isGone } from '../shared/article/is-gone.ts';
import { nameInInbox, splitInbox } from '../shared/pictures/list-inbox.ts';
import type { ArticlePictures } from '../shared/pictures/own-picture.ts';
import { pictureNameOfFile } from '../shared/pictures/picture-name.ts';
import { mediaKey, picturesKey } from '../shared/store/keys.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { mediaEntry } from './known-objects.ts';
import { KILLED_AFTER_MS, type Looked, type SweepPorts, sourceOf } from './looked.ts';
import type { Wake } from './wake.ts';

/** The files under `media/` are not what the article says now, or what is kept of them does not say so. */
export async function findUnmadePictures(looked: Looked, ports: SweepPorts): Promise<Wake[]> {
  const { state, objects } = looked;
  const key = sourceOf(state);
  // Whoever makes the source again wakes the stage.
  if (!objects.sources.some((source) => source.key === key)) return [];
  const why = await problemOfPictures(looked, ports);
  if (why === undefined) return [];
  const wake: Wake = { stage: 'pictures', key, articleId: state.id, why };
  return why === SLOW ? [{ ...wake, isLookedAtAgain: true }] : [wake];
}

/** On a machine that was busy; nobody but who reads it again can tell. */
const SLOW = 'a picture of it took too long to be read';

async function problemOfPictures(looked: Looked, ports: SweepPorts): Promise<string | undefined> {
  const { state } = looked;
  const isHidden = state.draft === true || isGone(state, ports.now);
  const key = picturesKey(state.id);
  if (!ports.known.pictured.has(state.id)) {
    const isMissing = !isHidden && picturesOf(looked).size > 0;
    return isMissing ? `${key} is not there` : undefined;
  }
  const record = (await getReadable<ArticlePictures>(ports.store, key))?.value;
  if (record === undefined) return `${key} is not there`;
  const { revision, files, refused = {}, folders, making } = record;
  if (making !== undefined) {
    const isKilled = Date.parse(making.since) < ports.now.getTime() - KILLED_AFTER_MS;
    return isKilled ? 'who made its pictures was ended before all were made' : undefined;
  }
  if (isHidden && folders.length > 0) return 'it is gone, and its pictures are there';
  if (revision !== state.revision) return 'its pictures are of an earlier state';
  const kept = new Set(Object.values(files).map(({ media }) => media));
  if (folders.some((media) => !kept.has(media))) return 'files of its earlier pictures are there';
  const isSlow = Object.values(refused).some(({ recipe }) => recipe === '');
  return problemOfFiles(files, looked, ports) ?? (isSlow ? SLOW : undefined);
}

function problemOfFiles(
  files: ArticlePictures['files'],
  looked: Looked,
  { known }: SweepPorts,
): string | undefined {
  const beside = picturesOf(looked);
  for (const [name, { etag, media, sizes }] of Object.entries(files)) {
    if (beside.get(name) !== etag) return `its picture ${name} is another one now`;
    for (const [file, size] of Object.entries(sizes)) {
      const key = mediaKey(media, file);
      if (!known.media.has(mediaEntry({ key, size }))) return `${key} is not there`;
    }
  }
  return undefined;
}

/** ETags of the pictures beside the text, by name. */
function picturesOf({ objects: { id, inbox } }: Looked): Map<string, string> {
  const { pictures } = splitInbox(id, inbox);
  return new Map(pictures.map(({ key, etag }) => [pictureNameOfFile(nameInInbox(key)), etag]));
}
