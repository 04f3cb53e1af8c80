import { tagSegment } from '../../store/keys.ts';

/** One of the tags that name the same topic, as `ÉTÉ` and `été` do: in the form that came first. */
export function uniqueTags(tags: readonly string[]): string[] {
  const forms = new Map<string, string>();
  for (const tag of tags) {
    const topic = tagSegment(tag);
    if (!forms.has(topic)) forms.set(topic, tag);
  }
  return [...forms.values()];
}
