import type { Child } from 'hono/jsx';
import { LOCALES } from '../../shared/article/dates.ts';
import type { Language } from '../../shared/article/language.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
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
  /** What a type has besides. */
  children?: Child;
}

/** The Open Graph protocol (https://ogp.me), and how large X shows the picture. */
export function OpenGraph(props: OpenGraphProps) {
  const { site, language, type, title, description, url, others, picture, children } = props;
  return (
    <>
      <meta property="og:type" content={type} />
      <meta property="og:title" content={isolateInText(title, language)} />
      {description !== undefined && (
        <meta property="og:description" content={isolateInText(description, language)} />
      )}
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={siteNameIn(site, language)} />
      <meta property="og:locale" content={openGraphLocale(language)} />
      {others.map((other) => (
        <meta property="og:locale:alternate" content={openGraphLocale(other)} />
      ))}
      <meta property="og:image" content={picture.url} />
      {picture.type !== undefined && <meta property="og:image:type" content={picture.type} />}
      {picture.size !== undefined && (
        <>
          <meta property="og:image:width" content={String(picture.size.width)} />
          <meta property="og:image:height" content={String(picture.size.height)} />
        </>
      )}
      {picture.alt !== undefined && <meta property="og:image:alt" content={picture.alt} />}
      {children}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** With a territory, as `og:locale` has it: `ar_MA`. */
function openGraphLocale(language: Language): string {
  const locale = LOCALES[language];
  if (locale !== undefined) return locale.replace('-', '_');
  const { language: base, region } = new Intl.Locale(language).maximize();
  return `${base}_${region}`;
}
