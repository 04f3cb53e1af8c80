import { html } from 'hono/html';
import { directionOf, type Language } from '../../shared/article/language.ts';
import { standingText } from '../../shared/article/settings/standing-page.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { standingPath } from '../paths.ts';
import type { ShownSite } from '../shown-site.ts';

/** Below every page: to those about the newspaper, each in the reader's language if it is written in it. */
export function StandingLinks({ site, language }: { site: ShownSite; language: Language }) {
  const links = site.pages.map((page) => {
    const found = standingText(page, language, site);
    if (found === undefined) return '';
    const { language: own, text } = found;
    const words = own !== language && html` lang="${own}" dir="${directionOf(own)}" hreflang="${own}"`;
    return html`<a href="${standingPath(own, page.id)}"${words}>${isolateInText(text.title, own)}</a>`;
  });
  return html`${links}`;
}
