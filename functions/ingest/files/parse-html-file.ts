import { parseFields } from '../../shared/intake/fields/parse-fields.ts';
import type { PageHead } from '../../shared/intake/page/head.ts';
import { parsePage } from '../../shared/intake/page/parse-page.ts';
import { describePart } from '../../shared/intake/page/text/number-pages.ts';
import type { ParsedText } from './inbox-file.ts';

/** `<meta name="dragoman:withdrawn" content="true">` is `withdrawn: true` of a front matter. */
const OWN = 'dragoman:';

/**
 * A page dropped into the inbox. Its author may say any field of the front matter as a meta element, and such
 * a field is read as strictly as there.
 * @throws {Rejection}
 */
export function parseHtmlFile(html: string, timeZone: string): ParsedText {
  const { fields, body, head, notes: ofHead, part } = parsePage(html, { timeZone });
  const { language: pageLanguage, ...ofPage } = fields;
  const { fields: own, notes } = readOwn(head, timeZone);
  const told = part === undefined ? [] : [`${describePart(part)}: the others are not in it`];
  return {
    fields: { ...ofPage, ...own },
    body,
    notes: [...notes, ...(own.date === undefined ? ofHead : []), ...told],
    pageLanguage,
  };
}

/** Meta names have no case that counts, so `publishat` is `publishAt`. */
function readOwn({ metas }: PageHead, timeZone: string) {
  const written = [...metas]
    .filter(([name]) => name.startsWith(OWN))
    .map(([name, [value]]) => [name.slice(OWN.length), value] as const);
  const { fields, notes } = parseFields(Object.fromEntries(written), {
    timeZone,
    place: `a "${OWN}" meta element`,
  });
  const { tags, ...own } = fields;
  return { fields: tags.length > 0 ? fields : own, notes };
}
