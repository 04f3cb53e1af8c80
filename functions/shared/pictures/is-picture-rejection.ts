import { isPictureOfAnyKind } from './list-inbox.ts';

/** Whether what is kept at this key under `rejected/` is a picture: those are the stage's that makes them, texts are ingest's. */
export const isPictureRejection = (key: string) => isPictureOfAnyKind(key.slice(0, -'.json'.length));
