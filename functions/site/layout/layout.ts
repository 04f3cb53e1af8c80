import { html } from 'hono/html';
import { directionOf, type Language, languageName } from '../../shared/article/language.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import type { ShownSite } from '../shown-site.ts';
import { frameOf } from './frame.ts';
import { type Link, languageLinks } from './language-links.ts';

export interface LayoutProps {
  site: ShownSite;
  /** The language of what the page shows. */
  language: Language;
  title: string;
  description?: string;
  /** The same page in each language that has it: where the switch leads; it leads to the front pages of the others. */
  links?: readonly Link[];
  /** The section whose page this is. */
  section?: string | undefined;
  /** HTML: metadata of the page, for its head. */
  head?: unknown;
  /** HTML: what the page shows. */
  children?: unknown;
}

/** What every page has around it. The page's own words are in `language`, or in English. */
export function Layout({ site, language, title, description, links, section, head, children }: LayoutProps) {
  const { name, inHead, beforeSwitch, afterSwitch, foot } = frameOf(site, language, section);
  const heading = title === name ? title : `${isolateInText(title, language)} · ${name}`;
  const told =
    description !== undefined &&
    html`<meta name="description" content="${isolateInText(description, language)}"/>`;
  const choices = languageLinks(site, links).map(
    (target) => html`<li>${LanguageLink({ ...target, current: target.language === language })}</li>`,
  );
  return html`<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${heading}</title>${told}${inHead}${head}</head><body>${beforeSwitch}<ul>${choices}</ul>${afterSwitch}<main id="text" tabindex="-1">${children}</main>${foot}</body></html>`;
}

/** A language by its own name, as its readers look for it. */
export function LanguageLink({ language, href, current = false }: Link & { current?: boolean }) {
  const mark = current && html` aria-current="true"`;
  return html`<a href="${href}" lang="${language}" dir="${directionOf(language)}" hreflang="${language}"${mark}>${languageName(language)}</a>`;
}
