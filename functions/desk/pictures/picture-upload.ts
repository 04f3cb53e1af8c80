/** A picture that somebody is about to send, and its place in the inbox. */
export interface PictureUpload {
  articleId: string;
  /** As the text names it: `harbour.jpg`. */
  name: string;
  /** `image/jpeg`: as the object is kept. What it is, its bytes say. */
  type: string;
  /** `inbox/<articleId>/<name>` */
  key: string;
}

/** Where its bytes go: a form of the type `multipart/form-data`, these fields first and the picture as `file` last. */
export interface UploadForm {
  /** Relative to the desk where it takes them itself. */
  url: string;
  fields: Record<string, string>;
  /** ISO 8601; absent where the desk takes them itself. */
  expiresAt?: string;
}

/** Makes a form by which a browser puts one picture into the bucket past the desk, which takes no large bodies. */
export type PresignUpload = (
  upload: PictureUpload,
  options?: {
    /** Where the browser goes after it. */
    thenTo?: string;
  },
) => Promise<UploadForm>;
