import type { ArticleImage } from '../../shared/article/article.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import { Isolated } from '../../shared/language/direction/isolated.tsx';

/**
 * An article's picture above its text. Its place is kept free: in its own shape where its size is known, else in the
 * shape that the style sheet gives `unsized`.
 */
export function Picture({ image, language }: { image: ArticleImage; language: Language }) {
  const { url, alt = '', caption, width, height, language: said = language } = image;
  const size = width === undefined || height === undefined ? { class: 'unsized' } : { width, height };
  const foreign = said === language ? {} : { lang: said, dir: directionOf(said) };
  return (
    <figure>
      <img src={url} alt={alt} {...size} {...(alt !== '' && foreign)} decoding="async" fetchpriority="high" />
      {caption !== undefined && (
        <figcaption {...foreign}>
          <Isolated text={caption} language={said} />
        </figcaption>
      )}
    </figure>
  );
}
