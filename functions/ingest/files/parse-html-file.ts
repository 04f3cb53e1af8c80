import { articleFields, parseFields } from '../../shared/intake/article-fields.ts';
import type { PageHead } from '../../shared/intake/page/head.ts';
import { parsePage } from '../../shared/intake/page/parse-page.ts';
import type { ParsedText } from './inbox-file.ts';

/** `<meta name="dragoman:withdrawn" content="true">` is `withdrawn: true` of a front matter. */
const OWN = 'dragoman:';

/**
 * A page dropped into the inbox. Its author may say any field of the front matter as a meta element, and such
 * a field is read as strictly as there.
 * @throws {Rejection}
 */
export function parseHtmlFile(html: string, timeZone: string): ParsedText {
  const { fields, body, head } = parsePage(html, { timeZone });
  const { language: pageLanguage, ...ofPage } = fields;
  const own = ownFields(head, timeZone);
  return {
    fields: { ...ofPage, ...own },
    body,
    pageLanguage,
  };
}

/** Meta names have no case that counts, so `publishat` is `publishAt`. */
function ownFields({ metas }: PageHead, timeZone: string) {
  const names = Object.keys(articleFields(timeZone).shape);
  const written = names.flatMap((name) => {
    const [value] = metas.get(OWN + name.toLowerCase()) ?? [];
    return value === undefined ? [] : [[name, value] as const];
  });
  const parsed = parseFields(Object.fromEntries(written), timeZone, `a "${OWN}" meta element`);
  return Object.fromEntries(Object.entries(parsed).filter(([name]) => written.some(([own]) => own === name)));
}
