import { expect, test } from 'vitest';
import { fail, ok } from '../../src/preload/contract/result';
import { inIdleSlices } from '../../src/main/desk/background/in-idle-slices';
import { passes } from '../support/desk/a-desk';
import { fakeClock } from '../support/fake-clock';

/** Runs the filling over what the journal answers, one answer a slice; counts the slices. */
function filling(answers: readonly (boolean | 'disk_full')[]) {
  const clock = fakeClock();
  const state = { slices: 0, selling: false };
  const work = inIdleSlices({
    clock,
    selling: () => state.selling,
    slice: () => {
      const answer = answers[state.slices] ?? false;
      state.slices += 1;
      return Promise.resolve(answer === 'disk_full' ? fail(answer) : ok(answer));
    },
  });
  void work.start();
  return {
    state,
    stop: () => work.stop(),
    pending: () => clock.pending(),
    async pass(ms: number) {
      clock.pass(ms);
      await passes(0);
    },
  };
}

test('old rows are worked through slice by slice, not while the counter opens, and then it is over', async () => {
  const { state, pass, pending } = filling([true, true, false]);
  await pass(5000);
  expect(state.slices).toBe(0);
  await pass(5000);
  expect(state.slices).toBe(1);
  await pass(250);
  await pass(250);
  expect(state.slices).toBe(3);
  expect(pending()).toBe(0);
});

test('a sale on its way goes first', async () => {
  const { state, pass } = filling([true]);
  state.selling = true;
  await pass(60_000);
  expect(state.slices).toBe(0);
  state.selling = false;
  await pass(250);
  expect(state.slices).toBe(1);
});

test('a slice that could not be written is tried again in a minute', async () => {
  const { state, pass } = filling(['disk_full', false]);
  await pass(10_000);
  await pass(59_000);
  expect(state.slices).toBe(1);
  await pass(1000);
  expect(state.slices).toBe(2);
});

test('closing the desk stops it, also while a slice is being written', async () => {
  const before = filling([true]);
  await before.stop();
  await before.pass(60_000);
  expect(before.state.slices).toBe(0);

  const during = filling([true, true]);
  const slice = during.pass(10_000);
  await Promise.all([during.stop(), slice]);
  await during.pass(60_000);
  expect(during.state.slices).toBe(1);
  expect(during.pending()).toBe(0);
});
