import type { Child } from 'hono/jsx';
import { directionOf, type Language, languageName } from '../../shared/article/language.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { feedPath } from '../feeds/feed-path.ts';
import { frontPath, newestMonthPath } from '../paths.ts';
import type { ShownSite } from '../shown-site.ts';
import { fontPath, mainFonts } from './fonts/fonts.ts';
import { icon } from './icons/icon.ts';
import { iconPaths } from './icons/icon-paths.ts';
import { type Link, languageLinks } from './language-links.ts';
import { manifestPath, PAPER } from './manifest.ts';
import { Sections } from './sections.tsx';
import { StandingLinks } from './standing-links.tsx';
import { stylesheet } from './stylesheet.ts';

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
  /** Metadata of the page, for its head. */
  head?: Child;
  children?: Child;
}

/** What every page has around it. The page's own words are in `language`, or in English. */
export function Layout(props: LayoutProps) {
  const { site, language, links, children } = props;
  const { words, language: own } = pageWordsIn(language);
  const home = site.languages.includes(language) ? language : site.defaultLanguage;
  return (
    <html lang={language} dir={directionOf(language)}>
      <Head {...props} home={home} />
      <body>
        <a class="skip" href="#text" lang={own} dir={directionOf(own)}>
          {words.skipToText}
        </a>
        <div class="page">
          <header class="masthead">
            <p class="name">
              <a href={frontPath(home)}>
                <bdi>{siteNameIn(site, home)}</bdi>
              </a>
            </p>
            <nav class="switch" aria-label={words.languages}>
              <ul>
                {languageLinks(site, links).map((target) => (
                  <li>
                    <LanguageLink {...target} current={target.language === language} />
                  </li>
                ))}
              </ul>
            </nav>
          </header>
          <Sections site={site} language={home} current={props.section} />
          <main id="text" tabindex={-1}>
            {children}
          </main>
          <footer class="foot">
            <p>
              <bdi>{siteNameIn(site, home)}</bdi>
            </p>
            <StandingLinks site={site} language={home} />
            <a href={newestMonthPath(home)} lang={own} dir={directionOf(own)}>
              {words.archive}
            </a>
            <a href={feedPath(home, 'xml')} lang={own} dir={directionOf(own)}>
              {words.feed}
            </a>
            <a href="/api/" hreflang="en">
              API
            </a>
          </footer>
        </div>
      </body>
    </html>
  );
}

function Head({ site, language, title, description, head, home }: LayoutProps & { home: Language }) {
  const name = siteNameIn(site, home);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === name ? title : `${isolateInText(title, language)} · ${name}`}</title>
      {description !== undefined && (
        <meta name="description" content={isolateInText(description, language)} />
      )}
      {mainFonts(directionOf(language)).map((font) => (
        <link rel="preload" as="font" type="font/woff2" href={fontPath(font)} crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={stylesheet.path} />
      <link rel="icon" sizes="32x32" href={iconPaths.favicon} />
      <link rel="icon" type="image/svg+xml" href={icon.path} />
      <link rel="apple-touch-icon" href={iconPaths.touch} />
      <link rel="manifest" href={manifestPath(home)} />
      <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
      <link rel="alternate" type="application/rss+xml" title={name} href={feedPath(home, 'xml')} />
      {head}
    </head>
  );
}

/** A language by its own name, as its readers look for it. */
export function LanguageLink({ language, href, current = false }: Link & { current?: boolean }) {
  return (
    <a
      href={href}
      lang={language}
      dir={directionOf(language)}
      hreflang={language}
      {...(current && { 'aria-current': 'true' as const })}
    >
      {languageName(language)}
    </a>
  );
}
