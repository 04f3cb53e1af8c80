import { expect, test } from 'vitest';
import { withoutEmpty } from '../../../local/options.ts';

test('a variable that is set to nothing counts as not set', () => {
  const env = { PORT: '', CONTENT_DIR: '', DATA_DIR: '', TRANSLATOR: '', DESK_TOKEN: 'x', HOME: '' };
  withoutEmpty(env);
  expect(env).toEqual({ DESK_TOKEN: 'x', HOME: '' });
});
