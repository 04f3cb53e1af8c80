import { expect, test } from 'vitest';
import { MACHINE_NAMES, machineFacts } from '../../../../functions/shared/language/engines.ts';

test('an engine is known before it is loaded by the name that versions have', () => {
  expect(machineFacts('amazon').name).toBe('amazon-translate');
  expect(machineFacts('local')).toEqual({ name: 'local', terminology: false });
});

test('memory is no machine', () => {
  expect(MACHINE_NAMES).not.toContain('memory');
});
