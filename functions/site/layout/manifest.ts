import { directionOf, type Language } from '../../shared/article/language.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { frontPath } from '../paths.ts';
import { iconPaths } from './icons/icon-paths.ts';

/** What everything stands on, light and dark: the bars of a browser take it up. */
export const PAPER = { light: '#fdfcf9', dark: '#171614' };

export const manifestPath = (language: Language) => `/${language}/manifest.webmanifest`;

/** How the site is put on the screen of a phone (W3C, "Web Application Manifest"). */
export function manifestText(site: SiteConfig, language: Language): string {
  const icon = (src: string, size: number) => ({ src, sizes: `${size}x${size}`, type: 'image/png' });
  const manifest = {
    id: frontPath(language),
    name: siteNameIn(site, language),
    lang: language,
    dir: directionOf(language),
    start_url: frontPath(language),
    scope: '/',
    display: 'browser',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [icon(iconPaths.small, 192), icon(iconPaths.large, 512)],
  };
  return `${JSON.stringify(manifest)}\n`;
}
