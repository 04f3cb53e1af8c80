import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { parseFragment } from '../shared/article/parse-fragment.ts';
import type { FileNotes } from '../shared/intake/intake-notes.ts';
import { isForeignPictureFile, pictureNameOf, pictureNameOfFile } from '../shared/pictures/picture-name.ts';
import { pictureNamesIn } from '../shared/pictures/picture-names-in.ts';
import type { ParsedFile } from './files/inbox-file.ts';
import type { PictureBeside } from './inbox-folder.ts';

/** Of a file; more say nothing new. */
const NOTES_LIMIT = 20;
/** Pictures of a folder that no text names, each told by its name. */
const UNNAMED_LIMIT = 50;

/** What the writers of an article should know of its pictures: those that are missing, that nobody sees, or that are without words. */
export function notePictures(
  taken: readonly ParsedFile[],
  pictures: readonly Pick<PictureBeside, 'file'>[],
): FileNotes[] {
  const beside = new Set(pictures.map(({ file }) => pictureNameOfFile(file)));
  const named = new Set(taken.flatMap(({ content }) => pictureNamesIn(content)));
  const described = new Set(taken.flatMap(({ content: { image } }) => (image?.alt ? [image.url] : [])));
  const ofTexts = taken.map((text) => ({
    file: text.file.file,
    notes: [...missing(text, beside), ...wordless(text, described)].slice(0, NOTES_LIMIT),
  }));
  const unnamed = [...beside].filter((name) => !named.has(name)).sort();
  const isAnyTaken = taken.length > 0;
  const ofPictures = unnamed.slice(0, isAnyTaken ? UNNAMED_LIMIT : 0).map((file) => ({
    file,
    notes: [isForeignPictureFile(file) ? `${NOBODY_SEES}; ${NOT_TAKEN}` : NOBODY_SEES],
  }));
  return [...ofTexts, ...ofPictures].filter(({ notes }) => notes.length > 0);
}

const NOBODY_SEES = 'no text of the article names this picture, so readers do not see it';
const NOT_TAKEN = 'save it as JPEG, PNG, WebP or GIF before a text does';

function missing({ content }: ParsedFile, beside: ReadonlySet<string>): string[] {
  return pictureNamesIn(content)
    .filter((name) => !beside.has(name))
    .map((name) => {
      const alike = [...beside].find((other) => stemOf(other) === stemOf(name));
      const hint = alike === undefined ? '; put it into the folder of the text' : `; ${alike} is`;
      const kind = isForeignPictureFile(name) ? `, and is of a kind that is not taken: ${NOT_TAKEN}` : '';
      return `names ${name}, which is not beside it${kind || hint}`;
    });
}

/** A slip in the case of a letter or in the ending. */
const stemOf = (name: string) => name.toLowerCase().replace(/\.[^.]*$/, '');

/** Of pictures elsewhere, those of feeds above all, nobody here can say what they show. */
function wordless({ content: { image, bodyHtml } }: ParsedFile, described: ReadonlySet<string>): string[] {
  const isBare = image !== undefined && !image.alt && !described.has(image.url);
  const names = new Set(isBare ? [pictureNameOf(image.url)] : []);
  for (const { properties } of picturesIn(bodyHtml))
    if (String(properties.alt ?? '').trim() === '') names.add(pictureNameOf(String(properties.src ?? '')));
  return [...names].flatMap((name) =>
    name === undefined ? [] : [`says no words for who cannot see ${name}: give its alternative text ("alt")`],
  );
}

function picturesIn(bodyHtml: string): Element[] {
  const found: Element[] = [];
  if (!bodyHtml.includes('<img')) return found;
  visit(parseFragment(bodyHtml), 'element', (node) => {
    if (node.tagName === 'img') found.push(node);
  });
  return found;
}
