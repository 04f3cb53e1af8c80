/** A file of another system, as it will stand in the content folder. */
export interface Post {
  /** Where it was, below the folder that is migrated. */
  from: string;
  /** The article's id: a folder below `articles/`. */
  id: string;
  /** `index.md`, `index.fr.md`, `fr.md`. */
  file: string;
  text: string;
}

export const SYSTEMS = ['hugo', 'jekyll', 'wordpress', 'ghost', 'astro', 'obsidian'] as const;
export type System = (typeof SYSTEMS)[number];
