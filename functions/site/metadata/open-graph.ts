import { html } from 'hono/html';
import type { Language } from '../../shared/article/language.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { LOCALES } from '../layout/dates-in-words.ts';
import type { SharePicture } from './share-picture.ts';

export interface OpenGraphProps {
  site: SiteConfig;
  language: Language;
  type: 'article' | 'website';
  title: string;
  description: string | undefined;
  /** Absolute. */
  url: string;
  /** Other languages that it can be read in. */
  others: readonly Language[];
  picture: SharePicture;
  /** HTML: what a type has besides. */
  children?: unknown;
}

/** The Open Graph protocol (https://ogp.me), and how large X shows the picture. */
export function OpenGraph(props: OpenGraphProps) {
  const { site, language, type, title, description, url, others, picture, children } = props;
  const { size } = picture;
  return html`${property('og:type', type)}${property('og:title', isolateInText(title, language))}${
    description !== undefined && property('og:description', isolateInText(description, language))
  }${property('og:url', url)}${property('og:site_name', siteNameIn(site, language))}${property(
    'og:locale',
    openGraphLocale(language),
  )}${others.map((other) => property('og:locale:alternate', openGraphLocale(other)))}${property(
    'og:image',
    picture.url,
  )}${picture.type !== undefined && property('og:image:type', picture.type)}${
    size !== undefined && [
      property('og:image:width', String(size.width)),
      property('og:image:height', String(size.height)),
    ]
  }${picture.alt !== undefined && property('og:image:alt', picture.alt)}${children}<meta name="twitter:card" content="summary_large_image"/>`;
}

/** A `<meta>` of RDFa, as Open Graph has them. */
export const property = (name: string, content: string) =>
  html`<meta property="${name}" content="${content}"/>`;

/** With a territory, as `og:locale` has it: `ar_MA`. */
function openGraphLocale(language: Language): string {
  const locale = LOCALES[language];
  if (locale !== undefined) return locale.replace('-', '_');
  const { language: base, region } = new Intl.Locale(language).maximize();
  return `${base}_${region}`;
}
