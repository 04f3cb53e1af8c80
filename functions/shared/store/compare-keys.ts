/** Orders keys as S3 does: by their UTF-8 bytes, which JavaScript's own order (UTF-16) is not. */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let place = 0; place < length; place += 1) {
    const [one, other] = [a.charCodeAt(place), b.charCodeAt(place)];
    if (one !== other) return placeOf(one) - placeOf(other);
  }
  return a.length - b.length;
}

/** Halves of characters behind U+FFFF sort behind all that is one unit, and the two orders are one. */
function placeOf(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
