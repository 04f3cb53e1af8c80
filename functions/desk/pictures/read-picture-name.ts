import { refusal } from '../../shared/lambda/http/problem.ts';
import {
  addressOfName,
  isForeignPictureFile,
  isPictureFile,
  pictureNameOf,
  pictureNameOfFile,
} from '../../shared/pictures/picture-name.ts';

/** Characters of a name that is no good, as it is told. */
const TOLD = 60;

/** The name that a picture is sent under: one that a text beside it can give. @throws a refusal if none could. */
export function readPictureName(asked: string): string {
  const name = pictureNameOfFile(asked.trim());
  const told = JSON.stringify([...name].slice(0, TOLD).join(''));
  if (isForeignPictureFile(name)) {
    throw refusal(415, `${told} is a picture of a kind that is not taken; save it as JPEG, PNG or WebP`);
  }
  if (!isPictureFile(name)) {
    throw refusal(
      415,
      `${told} ends in none of .jpg, .jpeg, .png, .webp and .gif, the pictures that are taken`,
    );
  }
  // `${filename}` in a key is the name of the file that is sent (Amazon S3, "POST Object").
  const isNamed =
    !/\p{Cs}/u.test(name) && pictureNameOf(addressOfName(name)) === name && !name.includes('${');
  if (isNamed) return name;
  throw refusal(
    400,
    `${told} is no name for a picture: it is one file beside the text, such as harbour.jpg, without folders or control characters, of 200 bytes at most`,
  );
}
