import { expect, test } from 'vitest';
import { length, shortLength } from '../../../../functions/translate/checks/length.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const english = 'The city council met on Monday evening to vote on the new plan for the old harbour.';
const french = 'Le conseil municipal s’est réuni lundi soir pour voter le nouveau plan de l’ancien port.';

test.each([
  ['a whole translation', french, 0],
  ['a third of it', french.slice(0, 30), 1],
  ['twice of it and more', `${french} ${french} ${french}`, 1],
])('%s of a long text has %i problem with its length', (_, target, problems) => {
  expect(length.findProblems(checkedSegment('en-fr', english, target))).toHaveLength(problems);
});

test.each([
  ['Old harbour: vote delayed', 'Ancien port\u00a0: le vote est reporté', [0, 0]],
  ['Old harbour: vote delayed again', 'Port', [0, 1]],
  ['Yes', 'Oui, bien sûr que oui, et plutôt deux fois qu’une, comme toujours', [1, 0]],
  ['Old harbour: vote delayed again', `${french} ${french}`, [1, 0]],
  ['The vote on the plan for the old harbour is delayed again', 'Vote', [1, 0]],
  ['OK', 'D’accord', [0, 0]],
])('%s -> %s is an error or a warning so often: %j', (source, target, problems) => {
  const segment = checkedSegment('en-fr', source, target);
  expect([length, shortLength].map((check) => check.findProblems(segment).length)).toEqual(problems);
});

test('a language with short words is given room', () => {
  const segment = checkedSegment(
    'zh-en',
    '老港口投票再次推迟',
    'The vote on the old harbour is delayed again',
  );
  expect([length, shortLength].flatMap((check) => check.findProblems(segment))).toEqual([]);
});
