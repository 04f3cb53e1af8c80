import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { describeFailure } from '../../../../../functions/shared/failure/describe-failure.ts';
import { createMemoryObjectStore } from '../../../../../functions/shared/store/memory-object-store.ts';
import { charactersLeft, createBudget } from '../../../../../functions/translate/budget.ts';
import { QuotaReachedError } from '../../../../../functions/translate/translation-error.ts';
import { type SetUp, setUp, translate, words } from '../../markup/setup.ts';

const LIMIT = 20_000;
/** Too long to share a request with another. */
const LONG = 'word '.repeat(1500).trim();

async function withBudget(options: Parameters<typeof setUp>[0] = {}) {
  const day = { store: createMemoryObjectStore(), limit: LIMIT, now: () => new Date('2026-11-25T12:00:00Z') };
  const setup: SetUp = await setUp(options, createBudget(day));
  return { ...setup, left: () => charactersLeft(day) };
}

test('what the budget has no room for is not sent, and what was sent stands', async () => {
  const { standIn, translator, left } = await withBudget();
  const segments = Array.from({ length: 4 }, (_, place) => words(`${place} ${LONG}`));
  const { texts, charactersSent, failure } = await translate({ translator }, segments);
  expect(failure).toBeInstanceOf(QuotaReachedError);
  expect(texts.filter((text) => text !== undefined)).toHaveLength(2);
  expect(standIn.requests).toHaveLength(2);
  expect(await left()).toBe(LIMIT - charactersSent);
});

test('a call that was refused costs nothing', async () => {
  const { translator, left } = await withBudget({
    refuse: () => ({ name: 'InvalidRequestException', status: 400 }),
  });
  await translate({ translator }, [words('Good morning')]);
  expect(await left()).toBe(LIMIT);
});

test('a call that nobody answered may have been paid for, and is counted', async () => {
  const { standIn, translator, left } = await withBudget();
  await standIn.close();
  await translate({ translator }, [words('Good morning')]);
  expect(await left()).toBe(LIMIT - 'Good morning'.length);
});

test('an answer nobody can read was paid for, and the failure does not quote it', async () => {
  const { translator, left } = await withBudget({ garble: () => 'It is Zanzibar' });
  const { failure } = await translate({ translator }, [words('Good morning')]);
  expect(describeFailure(failure)).toContain('its answer cannot be read');
  expect(inspect(failure)).not.toContain('Zanzibar');
  expect(await left()).toBe(LIMIT - 'Good morning'.length);
});
