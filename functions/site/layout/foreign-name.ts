import { html } from 'hono/html';
import { languageOfName } from '../../shared/article/details/language-of-name.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';

export interface ForeignNameProps {
  name: string;
  /** Of the text that it was written in. */
  said: Language;
  /** Of what stands around it. */
  around: Language;
  site: Pick<SiteConfig, 'languages'>;
}

/** A name or a topic, marked with its language where that is another than what is around it (WCAG 3.1.2). */
export function ForeignName({ name, said, around, site }: ForeignNameProps) {
  const language = languageOfName(name, said, [around, ...site.languages]);
  if (language === around) return html`<bdi>${isolateInText(name, around)}</bdi>`;
  // An empty `lang` says that it is in another language, and that nobody knows in which.
  if (language === undefined) return html`<bdi lang="">${isolateInText(name, around)}</bdi>`;
  return html`<bdi lang="${language}" dir="${directionOf(language)}">${isolateInText(name, language)}</bdi>`;
}
