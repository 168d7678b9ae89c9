import { expect, test, vi } from 'vitest';
import { IDLE_MS, createOwner } from '../../src/main/settings/owner';
import { hashPassphrase, isPassphrase, passphraseHashSchema } from '../../src/main/settings/passphrase-hash';
import type { SettingsStore } from '../../src/main/settings/settings-store';
import { storedSettingsSchema, type StoredSettings } from '../../src/main/settings/stored-settings';
import { fakeClock } from '../support/fake-clock';

const passphrase = 'chai at four';
const wrong = { ok: false, failure: { code: 'wrong_passphrase' } };

/** Settings that stay in memory. */
function settingsInMemory(): SettingsStore {
  let held: StoredSettings = storedSettingsSchema.parse({});
  return {
    read: () => held,
    update(change) {
      held = { ...held, ...change };
      return { ok: true, value: null };
    },
    setAside: null,
  };
}

function setUp() {
  const clock = fakeClock();
  const settings = settingsInMemory();
  const onChange = vi.fn<() => void>();
  return { clock, settings, onChange, owner: createOwner(settings, clock, onChange) };
}

test('before a passphrase is chosen everything is allowed', () => {
  const { owner } = setUp();
  expect(owner.state()).toBe('not_set');
  owner.stayOpen();
  expect(owner.state()).toBe('not_set');
});

test('who chooses the passphrase is let in, for five idle minutes', async () => {
  const { owner, clock, onChange } = setUp();
  expect(await owner.choose(passphrase)).toEqual({ ok: true, value: null });
  expect(owner.state()).toBe('unlocked');
  clock.pass(IDLE_MS - 1);
  expect(owner.state()).toBe('unlocked');
  onChange.mockClear();
  clock.pass(1);
  owner.stayOpen();
  expect(owner.state()).toBe('locked');
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('what the owner does keeps it open, looking at the state does not', async () => {
  const { owner, clock } = setUp();
  await owner.choose(passphrase);
  clock.pass(IDLE_MS - 1000);
  owner.stayOpen();
  clock.pass(IDLE_MS - 1000);
  expect(owner.state()).toBe('unlocked');
  clock.pass(1000);
  expect(owner.state()).toBe('locked');
});

test('locking is at once, and only the passphrase opens again', async () => {
  const { owner } = setUp();
  await owner.choose(passphrase);
  owner.lock();
  expect(owner.state()).toBe('locked');
  expect(await owner.unlock('chai at five')).toEqual(wrong);
  expect(owner.state()).toBe('locked');
  expect(await owner.unlock(passphrase)).toEqual({ ok: true, value: null });
  expect(owner.state()).toBe('unlocked');
});

test('nobody chooses a new passphrase over a locked one', async () => {
  const { owner } = setUp();
  await owner.choose(passphrase);
  owner.lock();
  expect(await owner.choose('mine now')).toEqual(wrong);
  expect(await owner.unlock(passphrase)).toMatchObject({ ok: true });
});

test('changing it takes the old one', async () => {
  const { owner } = setUp();
  await owner.choose(passphrase);
  expect(await owner.change('not it', 'new one')).toEqual(wrong);
  expect(await owner.change(passphrase, 'abc')).toEqual({ ok: false, failure: { code: 'bad_passphrase' } });
  expect(await owner.change(passphrase, 'new one')).toEqual({ ok: true, value: null });
  owner.lock();
  expect(await owner.unlock(passphrase)).toEqual(wrong);
  expect(await owner.unlock('new one')).toMatchObject({ ok: true });
});

test('after three wrong tries each further one has to wait longer, even the right one', async () => {
  const { owner, clock } = setUp();
  await owner.choose(passphrase);
  owner.lock();
  for (let tries = 0; tries < 3; tries += 1) expect(await owner.unlock('no')).toEqual(wrong);
  const wait = (waitMs: number) => ({
    ok: false,
    failure: { code: 'wrong_passphrase', cause: 'wait', waitMs },
  });
  expect(await owner.unlock(passphrase)).toEqual(wait(1000));
  // Setting the clock of the computer shortens nothing.
  clock.setTo(clock.now() + 3_600_000);
  expect(await owner.unlock(passphrase)).toEqual(wait(1000));
  clock.pass(1000);
  expect(await owner.unlock('no')).toEqual(wrong);
  clock.pass(1000);
  expect(await owner.unlock(passphrase)).toEqual(wait(1000));
  clock.pass(1000);
  expect(await owner.unlock(passphrase)).toMatchObject({ ok: true });
});

test('tries that are sent all at once are not checked all at once', async () => {
  const { owner } = setUp();
  await owner.choose(passphrase);
  owner.lock();
  const answers = await Promise.all(Array.from({ length: 8 }, () => owner.unlock('no')));
  const waiting = answers.filter((it) => !it.ok && it.failure.cause === 'wait');
  expect(waiting).toHaveLength(5);
});

test('a hash never holds the passphrase, is salted, and says how it was made', async () => {
  const [one, two] = await Promise.all([hashPassphrase(passphrase), hashPassphrase(passphrase)]);
  expect(JSON.stringify(one)).not.toContain(passphrase);
  expect(one.hash).not.toBe(two.hash);
  expect(passphraseHashSchema.parse(one)).toEqual(one);
  expect(await isPassphrase(passphrase, one)).toBe(true);
  expect(await isPassphrase(`${passphrase} `, one)).toBe(false);
});

test('the same letters typed on another keyboard are the same passphrase', async () => {
  const stored = await hashPassphrase('caf\u00e9 1234');
  expect(await isPassphrase('cafe\u0301 1234', stored)).toBe(true);
});

test('where there is no passphrase one is chosen by changing it, and asked for from then on', async () => {
  const { owner } = setUp();
  expect(await owner.change('', 'abc')).toEqual({ ok: false, failure: { code: 'bad_passphrase' } });
  expect(owner.state()).toBe('not_set');
  expect(await owner.change('', 'new one')).toEqual({ ok: true, value: null });
  expect(owner.state()).toBe('unlocked');
  expect(await owner.change('', 'of a thief')).toMatchObject({ failure: { code: 'wrong_passphrase' } });
});
