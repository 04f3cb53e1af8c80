import { isCardName } from '../lists/read-articles.ts';

/** Where the next page begins, in a form that nobody takes apart: the last card's name, in base64url. */
export function writeCursor(cardName: string): string {
  return Buffer.from(cardName).toString('base64url');
}

/** The card's name; `undefined` if it is not one that was given out. */
export function readCursor(cursor: string): string | undefined {
  const cardName = Buffer.from(cursor, 'base64url').toString();
  return isCardName(cardName) && writeCursor(cardName) === cursor ? cardName : undefined;
}
