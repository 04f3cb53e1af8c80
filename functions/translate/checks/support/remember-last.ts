/**
 * The checks of a segment run one after the other and read the same things of it: what the last call gave is
 * kept for the next one with the same argument.
 */
export function rememberLast<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { key: Key; value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
