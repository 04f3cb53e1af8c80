import { formatDay, toldTime } from '../../shared/article/dates.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { Isolated } from '../../shared/language/direction/isolated.tsx';
import { mediaOf } from '../../shared/pictures/own-picture-at.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { ForeignName } from '../layout/foreign-name.tsx';
import { articlePath } from '../paths.ts';
import { WebpSource } from '../pictures/webp-source.tsx';

export interface CardItemProps {
  card: Card;
  language: Language;
  site: SiteConfig;
  /** The first of the front page. */
  isLead: boolean;
}

/** An article in a list. */
export function CardItem({ card, language, site, isLead }: CardItemProps) {
  const { id, title, summary, author, publishedAt, image } = card;
  const { words, language: own } = pageWordsIn(language);
  const kind = isLead ? `lead${image === undefined ? '' : ' pictured'}` : undefined;
  return (
    <li {...(kind !== undefined && { class: kind })}>
      {image !== undefined && (
        <div class="picture">
          <CardPicture image={image} isLead={isLead} />
        </div>
      )}
      <div class="words">
        <h2>
          <a href={articlePath(language, id)}>
            <Isolated text={title} language={language} />
          </a>
        </h2>
        <p class="summary">
          <Isolated text={summary} language={language} />
        </p>
        <p class="meta">
          {toldTime(publishedAt) !== undefined && (
            <time datetime={publishedAt}>{formatDay(publishedAt, card.language, site.timeZone)}</time>
          )}
          {author !== undefined && (
            <ForeignName
              name={author}
              said={card.authorLanguage ?? card.language}
              around={language}
              site={site}
            />
          )}
          {card.methods?.[card.language] === 'machine' && (
            <span lang={own} dir={directionOf(own)}>
              {words.translatedByMachine.replace(/\.$/, '')}
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

/** Without words of its own: the article is told of beside it. */
function CardPicture({ image, isLead }: { image: NonNullable<Card['image']>; isLead: boolean }) {
  const { url, width, height, widths } = image;
  const media = mediaOf(url);
  const img = (
    <img
      src={url}
      alt=""
      {...(width !== undefined && height !== undefined && { width, height })}
      decoding="async"
      {...(isLead ? { fetchpriority: 'high' as const } : { loading: 'lazy' as const })}
    />
  );
  if (media === undefined || widths === undefined) return img;
  return (
    <picture>
      <WebpSource picture={{ media, widths }} shown={isLead ? 'lead' : 'card'} />
      {img}
    </picture>
  );
}
