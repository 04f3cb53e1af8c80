import type { ArticleImage } from '../../shared/article/article.ts';
import type { Language } from '../../shared/article/language.ts';
import { Isolated } from '../layout/isolated.tsx';

/** An article's picture above its text. */
export function Picture({ image, language }: { image: ArticleImage; language: Language }) {
  return (
    <figure>
      <img src={image.url} alt={image.alt ?? ''} />
      {image.caption !== undefined && (
        <figcaption>
          <Isolated text={image.caption} language={language} />
        </figcaption>
      )}
    </figure>
  );
}
