import type { Child } from 'hono/jsx';
import { directionOf, type Language, languageName } from '../../article/language.ts';
import type { SiteConfig } from '../../article/site-config.ts';
import { frontPath } from '../addresses.ts';
import { stringsFor } from '../strings/strings.ts';
import { stylesheet } from '../stylesheet.ts';

export interface Link {
  language: Language;
  /** A path, or absolute. */
  href: string;
}

export interface LayoutProps {
  site: SiteConfig;
  /** The language of what the page shows. */
  language: Language;
  title: string;
  description?: string;
  /** Where the switch leads for each language; the front pages where absent. */
  links?: readonly Link[];
  /** Metadata of the page, for its head. */
  head?: Child;
  children?: Child;
}

/** What every page has around it. The page's own words are in `language`, or in English. */
export function Layout({ site, language, title, description, links, head, children }: LayoutProps) {
  const { strings, language: own } = stringsFor(language);
  const name = <bdi>{site.name}</bdi>;
  const targets = links ?? site.languages.map((other) => ({ language: other, href: frontPath(other) }));
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === site.name ? title : `${title} · ${site.name}`}</title>
        {description !== undefined && <meta name="description" content={description} />}
        <link rel="stylesheet" href={stylesheet.path} />
        {head}
      </head>
      <body>
        <a class="skip" href="#text" lang={own} dir={directionOf(own)}>
          {strings.skipToText}
        </a>
        <div class="page">
          <header class="masthead">
            <p class="name">
              <a href={frontPath(site.languages.includes(language) ? language : site.defaultLanguage)}>
                {name}
              </a>
            </p>
            <nav class="switch" aria-label={strings.languages}>
              <ul>
                {targets.map((target) => (
                  <li>
                    <LanguageLink {...target} current={target.language === language} />
                  </li>
                ))}
              </ul>
            </nav>
          </header>
          <main id="text" tabindex={-1}>
            {children}
          </main>
          <footer class="foot">{name}</footer>
        </div>
      </body>
    </html>
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
      {...(current && { 'aria-current': 'page' })}
    >
      {languageName(language)}
    </a>
  );
}
