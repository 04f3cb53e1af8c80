/** A picture of the newspaper's own, as readers get it: files under `media/<media>/`, made once and never changed. */
export interface OwnPicture {
  /** 32 hex digits: of the recipe, the article's id and the bytes that came in, so no two articles share a folder. */
  media: string;
  /** Of the largest one, upright, in pixels. */
  width: number;
  height: number;
  /** Of its WebP files, ascending, in pixels: `320.webp`. Never more than it came in with. */
  widths: number[];
  /** Its JPEG, `960.jpg` or the width of a smaller one: for feeds and for browsers without WebP. */
  jpeg: { width: number; height: number; bytes: number };
  /** There is `share.jpg`: 1200 by 630, for social networks. */
  share: boolean;
  /** What its file says of itself (IPTC, XMP, Exif): whom to name. */
  credit?: string;
  creator?: string;
  copyright?: string;
}

/** `pictures/<id>.json`: which pictures of its own an article has. */
export interface ArticlePictures {
  articleId: string;
  /** The revision of the article that they are made for. */
  revision: string;
  /** By the name of the file beside the text, as the text names it; what could not be made is not among them. */
  files: Record<string, MadePicture>;
  /** What could not be made, by its name. Absent where there is nothing. */
  refused?: Record<string, RefusedPicture>;
  /**
   * Every folder under `media/` that may exist for the article: it is named before anything is put into it and until
   * everything in it is deleted.
   */
  folders: string[];
  /** Only while somebody works at them: who does, since when (ISO 8601). */
  making?: { by: string; since: string };
}

/** Of the bytes that came in, and of how they are made into a picture. */
interface Origin {
  /** Of the inbox object. */
  etag: string;
  /** Another one makes it anew. Empty where the attempt took too long, which is made again at every occasion. */
  recipe: string;
}

export interface MadePicture extends OwnPicture, Origin {
  /** Of the bytes that came in: to find all articles that use it. */
  sha256: string;
  /** Bytes of each of its files, by the file's name. */
  sizes: Record<string, number>;
}

export interface RefusedPicture extends Origin {
  /** A sentence for whoever sent it. */
  reason: string;
  /** ISO 8601: when it came in. */
  receivedAt: string;
}
