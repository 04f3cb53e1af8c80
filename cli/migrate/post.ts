/** A file of another system, as it will stand in the content folder. */
export interface Post {
  /** Where it was, below the folder that is migrated. */
  from: string;
  /** The article's id: a folder below `articles/`. */
  id: string;
  /** `index.md`, `index.fr.md`, `fr.md`. */
  file: string;
  text: string;
  /** To stand beside it. */
  pictures?: PostPicture[];
  /** Pictures that it names and the site has not. */
  missing?: string[];
}

/** A picture of another system's site. */
export interface PostPicture {
  /** Where it was, below the folder that is migrated. */
  from: string;
  /** Beside the text. */
  name: string;
}

/** What a site's folder holds. */
export interface FoundPosts {
  posts: Post[];
  /** Files that may hold texts or their data, and are not read. */
  unread: string[];
}

export const SYSTEMS = ['hugo', 'jekyll', 'wordpress', 'ghost', 'astro', 'eleventy', 'obsidian'] as const;
export type System = (typeof SYSTEMS)[number];
