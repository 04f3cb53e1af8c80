import { html } from 'hono/html';
import { toldTime } from '../../shared/article/dates.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { Isolated } from '../../shared/language/direction/isolated.ts';
import { mediaOf } from '../../shared/pictures/own-picture-at.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { formatDay } from '../layout/dates-in-words.ts';
import { ForeignName } from '../layout/foreign-name.ts';
import { articlePath } from '../paths.ts';
import { WebpSource } from '../pictures/webp-source.ts';

export interface CardItemProps {
  card: Card;
  language: Language;
  site: SiteConfig;
  /** The first of the front page. */
  isLead: boolean;
}

/** An article in a list. */
export function CardItem({ card, language, site, isLead }: CardItemProps) {
  const { id, title, summary, image } = card;
  const kind = isLead && html` class="lead${image === undefined ? '' : ' pictured'}"`;
  const picture = image !== undefined && html`<div class="picture">${cardPicture(image, isLead)}</div>`;
  const heading = html`<h2><a href="${articlePath(language, id)}">${Isolated({ text: title, language })}</a></h2>`;
  const words = html`<p class="summary">${Isolated({ text: summary, language })}</p>`;
  return html`<li${kind}>${picture}<div class="words">${heading}${words}${about(card, language, site)}</div></li>`;
}

/** When it was published, by whom, and whether by a machine. */
function about(card: Card, language: Language, site: SiteConfig) {
  const { author, publishedAt } = card;
  const { words, language: own } = pageWordsIn(language);
  const day =
    toldTime(publishedAt) !== undefined &&
    html`<time datetime="${publishedAt}">${formatDay(publishedAt, card.language, site.timeZone)}</time>`;
  const by =
    author !== undefined &&
    ForeignName({ name: author, said: card.authorLanguage ?? card.language, around: language, site });
  const machine =
    card.methods?.[card.language] === 'machine' &&
    html`<span lang="${own}" dir="${directionOf(own)}">${words.translatedByMachine.replace(/\.$/, '')}</span>`;
  return html`<p class="meta">${day}${by}${machine}</p>`;
}

/** Without words of its own: the article is told of beside it. */
function cardPicture({ url, width, height, widths }: NonNullable<Card['image']>, isLead: boolean) {
  const media = mediaOf(url);
  const isSized = width !== undefined && height !== undefined;
  const size = isSized && html` width="${width}" height="${height}"`;
  const when = isLead ? html` fetchpriority="high"` : html` loading="lazy"`;
  const img = html`<img src="${url}" alt=""${size} decoding="async"${when}/>`;
  if (media === undefined || widths === undefined) return img;
  const files = WebpSource({ picture: { media, widths }, shown: isLead ? 'lead' : 'card' });
  return html`<picture>${files}${img}</picture>`;
}
