import { expect, test } from 'vitest';
import { describeFailure } from '../../../../functions/shared/failure/describe-failure.ts';

test('a failure is told with its causes, the nearest first and each once', () => {
  const failure = new Error('a: b', { cause: new Error('b', { cause: new Error('c') }) });
  expect(describeFailure(failure)).toBe('a: b: c');
});

test('an error that is its own cause is told once', () => {
  const loop = new Error('outer');
  loop.cause = loop;
  expect(describeFailure(loop)).toBe('outer');
});

test('so are errors that cause one another', () => {
  const [disk, write] = [new Error('disk'), new Error('write')];
  disk.cause = write;
  write.cause = disk;
  expect(describeFailure(new Error('put', { cause: disk }))).toBe('put: disk: write');
});

test('of a row of causes without an end the first ten are told', () => {
  class Endless extends Error {
    override get cause() {
      return new Endless(`${Number(this.message) + 1}.`);
    }
  }
  expect(describeFailure(new Endless('1')).split(': ')).toHaveLength(10);
});

test('what is no error is told as text', () => {
  expect(describeFailure('just text')).toBe('just text');
  expect(describeFailure(undefined)).toBe('undefined');
});
