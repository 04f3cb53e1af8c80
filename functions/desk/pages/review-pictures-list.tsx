import { directionOf, type Language } from '../../shared/article/language.ts';
import { englishDesk as words } from '../../shared/words/desk/en.ts';
import type { ReviewPicture } from '../pictures/review-pictures.ts';

interface ReviewPicturesProps {
  pictures: readonly ReviewPicture[];
  /** Of the version, and so of what it says that they show. */
  language: Language;
  basePath: string;
}

/** What who reviews a version should see beside it: its pictures, and what is said of them to who cannot see them. */
export function ReviewPictures({ pictures, language, basePath }: ReviewPicturesProps) {
  if (pictures.length === 0) return null;
  return (
    <ul class="pictures">
      {pictures.map(({ name, alt, made }) => (
        <li>
          {made !== undefined && (
            <img
              src={`${basePath}/media/${made.media}/${made.widths[0]}.webp`}
              alt={alt}
              lang={language}
              dir={directionOf(language)}
              width={made.width}
              height={made.height}
              loading="lazy"
              decoding="async"
            />
          )}
          <p>
            <bdi>{name}</bdi>:{' '}
            {alt === '' ? (
              <span class="bad">{words.noAlternativeText}</span>
            ) : (
              <bdi lang={language} dir={directionOf(language)}>
                {alt}
              </bdi>
            )}{' '}
            {made === undefined && <span class="quiet">{words.pictureNotMade}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
