import type { ArticleImage } from '../../shared/article/article.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { Isolated } from '../../shared/language/direction/isolated.tsx';
import { PictureCredit } from './credit.tsx';

export interface CaptionProps {
  image: Pick<ArticleImage, 'caption' | 'language'>;
  credit: string | undefined;
  /** Of the text that the picture belongs to. */
  language: Language;
  site: Pick<SiteConfig, 'languages'>;
}

/** What a picture shows and whom it is by, in the language that its words are in; nothing where neither is said. */
export function PictureCaption({ image, credit, language, site }: CaptionProps) {
  const { caption, language: said = language } = image;
  if (caption === undefined && credit === undefined) return null;
  return (
    <figcaption {...(said !== language && { lang: said, dir: directionOf(said) })}>
      {caption !== undefined && <Isolated text={caption} language={said} />}
      {caption !== undefined && credit !== undefined && ' '}
      {credit !== undefined && <PictureCredit name={credit} said={said} around={said} site={site} />}
    </figcaption>
  );
}
