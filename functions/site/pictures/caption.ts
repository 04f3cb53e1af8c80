import { html } from 'hono/html';
import type { ArticleImage } from '../../shared/article/article.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { Isolated } from '../../shared/language/direction/isolated.ts';
import { PictureCredit } from './credit.ts';

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
  if (caption === undefined && credit === undefined) return '';
  const words = said !== language && html` lang="${said}" dir="${directionOf(said)}"`;
  const shown = caption !== undefined && Isolated({ text: caption, language: said });
  const space = caption !== undefined && credit !== undefined && ' ';
  const by = credit !== undefined && PictureCredit({ name: credit, said, around: said, site });
  return html`<figcaption${words}>${shown}${space}${by}</figcaption>`;
}
