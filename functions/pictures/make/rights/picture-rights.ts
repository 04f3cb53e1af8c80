/** What a picture's file says of who made it and how it may be used. Each is one line, or absent. */
export interface PictureRights {
  /** Whom to name beside it. */
  credit?: string | undefined;
  creator?: string | undefined;
  copyright?: string | undefined;
  /** The address of a page about its licence. */
  webStatement?: string | undefined;
}
