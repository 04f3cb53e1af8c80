import type { Element } from 'hast';

/** What remark wrote into the body when the article came in, and sanitizing lets pass. */
const REFERENCE = /^#user-content-fn-([\w-]{1,100})$/;
const NOTE = /^user-content-fn-([\w-]{1,100})$/;

/** The name of the note that a `<sup>` in the text refers to, if it does. */
export function footnoteReference(sup: Element): string | undefined {
  const [link, ...others] = sup.children;
  if (link?.type !== 'element' || link.properties.dataFootnoteRef === undefined || others.length > 0)
    return undefined;
  return REFERENCE.exec(String(link.properties.href))?.[1];
}

export interface Footnote {
  name: string;
  note: Element;
}

/** The notes of the section at a body's end. */
export function footnotesIn(section: Element): Footnote[] {
  const notes = section.children.flatMap((list) => (list.type === 'element' ? list.children : []));
  return notes.flatMap((note) => {
    if (note.type !== 'element') return [];
    const name = NOTE.exec(String(note.properties.id))?.[1];
    return name === undefined ? [] : [{ name, note }];
  });
}
