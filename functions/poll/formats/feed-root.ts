import { Rejection } from '../../shared/intake/rejection.ts';

/**
 * The local name of an XML document's first element, in lower case; `undefined` if it has none.
 * @throws {Rejection} if its DOCTYPE declares something: entities are never expanded here, and a feed has
 * no need of its own.
 */
export function rootName(xml: string): string | undefined {
  let place = 0;
  for (;;) {
    place = skipSpace(xml, place);
    const end = endOfProlog(xml, place);
    if (end === undefined) break;
    if (end < 0) return undefined;
    place = end;
  }
  const name = /<(?:[\w.-]{1,100}:)?([\w.-]{1,100})/y;
  name.lastIndex = place;
  return name.exec(xml)?.[1]?.toLowerCase();
}

/** Behind a declaration, comment or DOCTYPE; -1 if it never ends, `undefined` if none stands here. */
function endOfProlog(xml: string, place: number): number | undefined {
  if (xml.startsWith('<?', place)) return behind(xml, '?>', place);
  if (xml.startsWith('<!--', place)) return behind(xml, '-->', place);
  if (!xml.startsWith('<!', place)) return undefined;
  const end = behind(xml, '>', place);
  if (xml.slice(place, Math.max(place, end)).includes('[')) {
    throw new Rejection(
      'the feed declares entities or elements of its own in its DOCTYPE, which are never expanded; its maker is to write the signs themselves, such as &#160; for &nbsp;',
    );
  }
  return end;
}

function behind(xml: string, mark: string, place: number): number {
  const found = xml.indexOf(mark, place);
  return found < 0 ? -1 : found + mark.length;
}

function skipSpace(xml: string, place: number): number {
  const space = /[\s\ufeff]*/y;
  space.lastIndex = place;
  space.exec(xml);
  return space.lastIndex;
}
