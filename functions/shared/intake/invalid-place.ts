/** Where bytes stop being UTF-8, as an editor program shows it, and the byte for what shows none. */
export function invalidPlace(bytes: Uint8Array): string {
  const byte = firstInvalidByte(bytes);
  const line = bytes.subarray(0, byte - 1).filter((one) => one === 0x0a).length + 1;
  return `at byte ${byte} (line ${line})`;
}

/** By halving: up to it the bytes decode as a stream, behind it they do not. Counted from 1. */
function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.byteLength;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good + 1;
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
