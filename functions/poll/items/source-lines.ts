import type { Root } from 'hast';
import { lineText } from '../../shared/intake/line-text.ts';

/** What WordPress adds below every item, in the languages that its sites are in. */
const APPEARED = [
  `The (?:post|article) .{1,300}? (?:first appeared|appeared first) (?:on|in) .{1,200}`,
  `(?:L[’']article|Cet article|La publication|Le billet) .{1,300}? est apparue? en premier sur .{1,200}`,
  `(?:ظهرت|ظهر) (?:المقالة|المقال|التدوينة|الخبر|هذا) .{1,300}? [أا]ول[اًا]* (?:على|في) .{1,200}`,
  `La entrada .{1,300}? (?:se publicó|apareció|aparece) primero en .{1,200}`,
  `Der Beitrag .{1,300}? erschien zuerst auf .{1,200}`,
  `L[’']articolo .{1,300}? proviene da .{1,200}`,
].join('|');
const WHOLE = new RegExp(`^(?:${APPEARED})$`, 'u');
const AT_END = new RegExp(`(?:^|\\s)(?:${APPEARED})$`, 'u');

/** Buttons that a feed's service puts below its items. */
const BUTTONS = /^(?:feedflare|mf-viral|sharedaddy|sd-sharing)/;

/** Takes the lines off that a program put below an item, and no author wrote. Works on the tree it is given. */
export function dropSourceLines(tree: Root): void {
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'element') return true;
    const classes = [node.properties.className].flat().map(String);
    return !classes.some((name) => BUTTONS.test(name)) && !WHOLE.test(lineText(node));
  });
}

/** The same for a summary. `undefined` if nothing else was in it. */
export function withoutSourceLine(summary: string | undefined): string | undefined {
  return summary?.replace(AT_END, '').trim() || undefined;
}
