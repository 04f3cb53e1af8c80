import { type DialectFind, findAll, quoted } from './dialect-find.ts';

const CODE_LINE =
  /^(?:import\s+(?:[\w*{}\s,$]+\s+from\s+)?["'][^"'\n]+["'];?|export\s+(?:const|let|default|function|async)\b.*)[ \t]*$/gm;
/** All in capitals it is HTML as people wrote it once. */
const COMPONENT = /<\/?(?![A-Z]+[\s/>])[A-Z][\w.]*(?:\s[^<>]{0,1000})?\/?>/g;
const BOUND = /<[a-z][\w-]*\s[^<>]{0,1000}=\{/g;
const EXPRESSION = /(?<!\\)\{[^{}\n]{0,1000}\}/g;

/** MDX, in whatever file: imports, `<Component />`, `attribute={…}`. */
export function findComponents(text: string): DialectFind[] {
  return [
    ...findAll(text, CODE_LINE, ([whole]) => ({
      refuse: `${quoted(whole)} is code of MDX; write what it shows`,
    })),
    ...findAll(text, COMPONENT, ([whole]) => ({
      refuse: `${quoted(whole)} is a component of MDX; write what it shows, or \\${quoted(whole)} if it is text`,
    })),
    ...findAll(text, BOUND, ([whole]) => ({
      refuse: `${quoted(whole)} is code of MDX; write what it shows`,
    })),
  ];
}

/** In a file of MDX braces are code too. */
export function findExpressions(text: string): DialectFind[] {
  return findAll(text, EXPRESSION, ([whole]) => ({
    refuse: `${quoted(whole)} is code of MDX; write what it shows`,
  }));
}
