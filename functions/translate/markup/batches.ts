import type { EngineText, RequestLimits } from '../engines/text-engine.ts';

/** Packs neighbours into as few requests as an engine's limits allow, in their order; one that is too long is alone. */
export function packBatches<T>(
  items: readonly T[],
  limits: RequestLimits,
  textOf: (item: T) => EngineText,
): T[][] {
  const batches: { items: T[]; bytes: number; characters: number }[] = [];
  for (const item of items) {
    const { markup } = textOf(item);
    const bytes = Buffer.byteLength(markup) + (limits.bytesBeside ?? 0);
    const characters = [...markup].length;
    const last = batches.at(-1);
    const fits =
      last !== undefined &&
      last.items.length < (limits.texts ?? Number.POSITIVE_INFINITY) &&
      last.bytes < (limits.bytesTogether ?? Number.POSITIVE_INFINITY) &&
      last.bytes + bytes <= (limits.bytes ?? Number.POSITIVE_INFINITY) &&
      last.characters + characters <= (limits.characters ?? Number.POSITIVE_INFINITY);
    if (fits) {
      last.items.push(item);
      last.bytes += bytes;
      last.characters += characters;
    } else {
      batches.push({ items: [item], bytes, characters });
    }
  }
  return batches.map((batch) => batch.items);
}
