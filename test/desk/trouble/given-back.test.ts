import { expect, test } from 'vitest';
import { passes } from '../../support/desk/a-desk';
import { awake, listening, openFiles } from '../../support/held-by-this-program';
import { deskFixture } from '../../support/desk/desk-fixture';
import { says } from '../../support/scripted-gateway/behaviour';

/** One more on the list of what runs in the background, with a timer of its own. */
const at = deskFixture(() => {
  let timer: NodeJS.Timeout | undefined;
  return {
    background: () => [
      {
        start() {
          timer = setInterval(() => undefined, 60_000);
        },
        stop: () => clearInterval(timer),
      },
    ],
  };
});

test('a desk that is closed holds no timer, no socket, no thread, no listener and no file', async () => {
  await at.desk.close();
  await passes(200);
  const before = { awake: awake(), listening: listening() };

  await at.restart();
  const { state } = await at.sold(says('Accepted'));
  expect(state).toBe('pending');
  // All of it is there while it is open.
  expect(awake()).not.toEqual(before.awake);
  await at.desk.close();

  // A closed socket is gone a moment later. While nobody waits for it, no timer of the test is among what is counted.
  await passes(200);
  expect(awake()).toEqual(before.awake);
  expect(listening()).toEqual(before.listening);
  expect(openFiles(at.folder)).toEqual([]);
});
