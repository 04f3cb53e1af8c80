import { html } from 'hono/html';
import { directionOf } from '../../shared/article/language.ts';
import type { ShareTarget } from '../../shared/article/settings/share.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { articlePath } from '../paths.ts';
import type { ArticleOfSite } from './metadata/news-article.ts';

interface Shared {
  title: string;
  url: string;
}

const part = encodeURIComponent;

/** As each of them says. They are asked for nothing until a reader goes there. */
const ADDRESSES: Record<ShareTarget, (shared: Shared) => string> = {
  whatsapp: ({ title, url }) => `https://wa.me/?text=${part(`${title} ${url}`)}`,
  telegram: ({ title, url }) => `https://t.me/share/url?url=${part(url)}&text=${part(title)}`,
  facebook: ({ url }) => `https://www.facebook.com/sharer/sharer.php?u=${part(url)}`,
  x: ({ title, url }) => `https://x.com/intent/post?text=${part(title)}&url=${part(url)}`,
  linkedin: ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?url=${part(url)}`,
  email: ({ title, url }) => `mailto:?subject=${part(title)}&body=${part(url)}`,
};

const NAMES: Record<Exclude<ShareTarget, 'email'>, string> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  facebook: 'Facebook',
  x: 'X',
  linkedin: 'LinkedIn',
};

/** Plain links by which a reader hands an article on; no script, and nothing that is loaded from there. */
export function ShareLinks({ site, baseUrl, article, language, version }: ArticleOfSite) {
  if (site.share.length === 0) return '';
  const { words, language: own } = pageWordsIn(language);
  const shared = { title: version.title, url: baseUrl + articlePath(language, article.id) };
  const links = site.share.map((target) => {
    const name = target === 'email' ? words.byEmail : html`<bdi>${NAMES[target]}</bdi>`;
    return html`<a href="${ADDRESSES[target](shared)}" rel="external nofollow">${name}</a>`;
  });
  return html`<p class="meta share" lang="${own}" dir="${directionOf(own)}"><span>${words.share}</span>${links}</p>`;
}
