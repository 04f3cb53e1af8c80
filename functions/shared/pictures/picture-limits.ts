/** Bytes of a picture as it comes in. */
export const PICTURE_BYTES = 20_000_000;
/** Of one article. */
export const PICTURES_OF_ARTICLE = 50;
