import type { System } from './post.ts';

export interface TextOrigin {
  system: System;
  /** Of the file or its folder, without what stands for a format or a language. */
  name: string;
  /** It was in a folder of drafts. */
  isDraft: boolean;
  /** What its folder says of all texts in it; what a text says itself counts before it. */
  defaults?: Readonly<Record<string, unknown>>;
}

/** A post with what only its system knows of it written into its front matter. */
export function adaptText(text: string, { system, name, isDraft, defaults = {} }: TextOrigin): string {
  const lines: string[] = [];
  // Obsidian's title is the name of the note.
  if (system === 'obsidian' && !/^title\s*:/im.test(matterOf(text)) && !/^#\s/m.test(text)) {
    lines.push(`title: ${JSON.stringify(name)}`);
  }
  if (isDraft) lines.push('draft: true');
  for (const [key, value] of Object.entries(defaults)) {
    const isSaid = new RegExp(`^${key}\\s*:`, 'm').test(matterOf(text));
    if (!isSaid) lines.push(`${key}: ${JSON.stringify(value)}`);
  }
  const adapted = system === 'jekyll' ? splitTopics(text) : text;
  return lines.length === 0 ? adapted : withLines(adapted, lines);
}

function matterOf(text: string): string {
  return /^\ufeff?---\s*\n([\s\S]*?)\n(?:---|\.\.\.)\s*(?:\n|$)/.exec(text)?.[1] ?? '';
}

/** Jekyll's tags and categories in one line are words between spaces. */
function splitTopics(text: string): string {
  const matter = matterOf(text);
  const split = matter.replace(
    /^(tags|categories)\s*:[ \t]+([^[\]{}"',#|>\n]+?)[ \t]*$/gm,
    (_, key: string, words: string) => `${key}: [${words.split(/\s+/).join(', ')}]`,
  );
  return matter === '' ? text : text.replace(matter, () => split);
}

function withLines(text: string, lines: readonly string[]): string {
  const [fence] = /^\ufeff?---[ \t]*\r?\n/.exec(text) ?? [];
  if (fence === undefined) return `---\n${lines.join('\n')}\n---\n\n${text}`;
  return `${fence}${lines.join('\n')}\n${text.slice(fence.length)}`;
}
