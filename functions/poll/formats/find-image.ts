/** What Media RSS and enclosures have in common, as far as a picture needs it. */
interface MediaObject {
  url?: string;
  type?: string;
  medium?: string;
  title?: { value?: string };
  description?: { value?: string };
}

interface Media {
  contents?: MediaObject[];
  thumbnails?: MediaObject[];
  groups?: { contents?: MediaObject[]; thumbnails?: MediaObject[] }[];
}

interface Enclosure {
  url?: string | undefined;
  type?: string | undefined;
}

/** An item's picture: of its media, else an enclosure, else its thumbnail. */
export function findImage(media: Media | undefined, enclosures: readonly Enclosure[] = []) {
  const groups = [media, ...(media?.groups ?? [])];
  const content = groups.flatMap((group) => group?.contents ?? []).find(isPicture);
  const enclosure = enclosures.find(({ type }) => type?.startsWith('image/'));
  const thumbnail = groups.flatMap((group) => group?.thumbnails ?? [])[0];
  const alt = content?.description?.value ?? content?.title?.value;
  return { url: content?.url ?? enclosure?.url ?? thumbnail?.url, alt };
}

function isPicture({ medium, type }: MediaObject): boolean {
  return medium === 'image' || type?.startsWith('image/') === true;
}
