import { expect, test } from 'vitest';
import { createFollower, openNewsroom } from './newsroom.ts';

test('an article that is withdrawn again with another text is told of once', async () => {
  const room = openNewsroom({ languages: ['en'] });
  for (const id of ['a', 'b']) await room.put(id);
  const follower = createFollower(room);
  await follower.follow();
  room.wait(0.001);
  await room.put('a', 'withdrawn: true', 'All was well.');
  expect(await follower.follow()).toEqual(['a']);
  room.wait(0.001);
  await room.put('a', 'withdrawn: true', 'All is well.');
  expect(await follower.follow()).toEqual([]);
});
