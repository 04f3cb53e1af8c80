import { expect, test } from 'vitest';
import { decodePicture } from '../../../../functions/pictures/make/decode-picture.ts';
import type { SharpFactory } from '../../../../functions/pictures/make/load-sharp.ts';

/** Stands in for an engine that fails. */
function failingWith(cause: Error): SharpFactory {
  const picture: object = new Proxy(
    {},
    { get: (_, name) => (name === 'toBuffer' ? () => Promise.reject(cause) : () => picture) },
  );
  return () => picture as ReturnType<SharpFactory>;
}

test.each([
  new RangeError('Array buffer allocation failed'),
  new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded'),
  Object.assign(new Error('unreachable'), { name: 'RuntimeError' }),
  new Error('memory access out of bounds'),
  new Error('Aborted(OOM)'),
  new Error('allocation failed'),
  new Error('vips: out of memory'),
])('a fault of the machine is no refusal of the file: %s', async (cause) => {
  await expect(decodePicture(failingWith(cause), new Uint8Array())).rejects.toBe(cause);
});

test('what is wrong with the file refuses it', async () => {
  const reading = decodePicture(failingWith(new Error('Input buffer has corrupt header')), new Uint8Array());
  await expect(reading).rejects.toMatchObject({ name: 'Rejection' });
});
