import type { OwnPicture } from '../shared/pictures/own-picture.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';

/** Makes the files that readers get of the bytes that came in. @throws {Rejection} of what cannot be taken. */
export type PictureMaker = (bytes: Uint8Array) => Promise<{
  files: readonly { name: string; body: Uint8Array }[];
  picture: Omit<OwnPicture, 'media'>;
}>;

export interface PicturesPorts {
  store: ObjectStore;
  make: PictureMaker;
  /** Of how it makes them. */
  recipe: string;
  now?: () => Date;
  /**
   * Names who works, where the next one for the same article begins only once this one has ended; else each has a name
   * of its own.
   */
  worker?: string;
  /** Asked between pictures: whether to end here, to go on another time. */
  isOver?: () => boolean;
  /** How long somebody else who works at the same article is waited for, in ms. */
  patienceMs?: number;
}
