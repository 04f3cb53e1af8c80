import { html } from 'hono/html';
import { directionOf, type Language } from '../../shared/article/language.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import { rememberOf } from '../../shared/store/remember-of.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { feedPath } from '../feeds/feed-path.ts';
import { frontPath, newestMonthPath } from '../paths.ts';
import type { ShownSite } from '../shown-site.ts';
import { fontPath, mainFonts } from './fonts/fonts.ts';
import { icon } from './icons/icon.ts';
import { iconPaths } from './icons/icon-paths.ts';
import { manifestPath, PAPER } from './manifest.ts';
import { Sections } from './sections.ts';
import { StandingLinks } from './standing-links.ts';
import { stylesheet } from './stylesheet.ts';

/** Of the pages in a language what is the same in all of them, as HTML. */
export interface Frame {
  /** What the newspaper is called there. */
  name: string;
  inHead: unknown;
  /** From the beginning of the body to the choice of languages. */
  beforeSwitch: unknown;
  afterSwitch: unknown;
  foot: unknown;
}

/** By language and section, of which a site has a few. */
const framesOf = rememberOf((_: ShownSite) => new Map<string, Frame>());

/** @param section The id of the one whose page it is. */
export function frameOf(site: ShownSite, language: Language, section: string | undefined): Frame {
  const frames = framesOf(site);
  const key = `${language} ${section ?? ''}`;
  const known = frames.get(key) ?? makeFrame(site, language, section);
  frames.set(key, known);
  return known;
}

function makeFrame(site: ShownSite, language: Language, section: string | undefined): Frame {
  const home = site.languages.includes(language) ? language : site.defaultLanguage;
  const { words, language: own } = pageWordsIn(language);
  const ownWords = html`lang="${own}" dir="${directionOf(own)}"`;
  const name = siteNameIn(site, home);
  return {
    name,
    inHead: headOf(language, home, name),
    beforeSwitch: html`<a class="skip" href="#text" ${ownWords}>${words.skipToText}</a><div class="page"><header class="masthead"><p class="name"><a href="${frontPath(home)}"><bdi>${name}</bdi></a></p><nav class="switch" aria-label="${words.languages}">`,
    afterSwitch: html`</nav></header>${Sections({ site, language: home, current: section })}`,
    foot: html`<footer class="foot"><p><bdi>${name}</bdi></p>${StandingLinks({ site, language: home })}<a href="${newestMonthPath(home)}" ${ownWords}>${words.archive}</a><a href="${feedPath(home, 'xml')}" ${ownWords}>${words.feed}</a><a href="/api/" hreflang="en">API</a></footer></div>`,
  };
}

function headOf(language: Language, home: Language, name: string) {
  const fonts = mainFonts(directionOf(language)).map(
    (font) =>
      html`<link rel="preload" as="font" type="font/woff2" href="${fontPath(font)}" crossorigin="anonymous"/>`,
  );
  const icons = html`<link rel="icon" sizes="32x32" href="${iconPaths.favicon}"/><link rel="icon" type="image/svg+xml" href="${icon.path}"/><link rel="apple-touch-icon" href="${iconPaths.touch}"/><link rel="manifest" href="${manifestPath(home)}"/>`;
  const colors = html`<meta name="theme-color" content="${PAPER.light}" media="(prefers-color-scheme: light)"/><meta name="theme-color" content="${PAPER.dark}" media="(prefers-color-scheme: dark)"/>`;
  const feed = html`<link rel="alternate" type="application/rss+xml" title="${name}" href="${feedPath(home, 'xml')}"/>`;
  return html`${fonts}<link rel="stylesheet" href="${stylesheet.path}"/>${icons}${colors}${feed}`;
}
