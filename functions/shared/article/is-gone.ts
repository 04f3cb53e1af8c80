/** Taken away: by its author's word, or because its time is over. Nothing wakes a stage for the latter. */
export function isGone(
  { withdrawn = false, unpublishAt }: { withdrawn?: boolean; unpublishAt?: string | undefined },
  now: Date,
): boolean {
  return withdrawn || (unpublishAt !== undefined && Date.parse(unpublishAt) <= now.getTime());
}
