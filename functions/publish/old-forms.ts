import type { PublishedVersion } from '../shared/article/published.ts';

/**
 * A version without what objects used to hold of it: its times in words, which pages make now (docs/adr/0016), and its body in
 * Markdown, which is made for who asks for it (docs/adr/0043).
 */
export function withoutOldForms({
  inWords: _words,
  bodyMarkdown: _markdown,
  ...version
}: PublishedVersion & { inWords?: unknown; bodyMarkdown?: unknown }): PublishedVersion {
  return version;
}
