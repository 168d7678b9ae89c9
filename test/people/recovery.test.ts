import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeRecoveryCode, readRecoveryCode } from '../../src/main/people/recovery-code';
import { aShop, aShopOfPeople, passphrase, type Running } from './crew-fixture';

const codeSchema = z.object({ code: z.string() });

async function made(running: Running): Promise<string> {
  const answered = await running.ask('recovery:make');
  if (!answered.ok) throw new Error(answered.failure.code);
  return codeSchema.parse(answered.value).code;
}

test('a code has a hundred bits in four groups, and is read however it is typed', () => {
  const code = makeRecoveryCode();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){3}$/);
  expect(makeRecoveryCode()).not.toBe(code);
  expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
  expect(readRecoveryCode('OIL0O-1I1L0-ABCDE-FGHJK')).toBe('0110011110ABCDEFGHJK');
  for (const none of ['', code.slice(1), `${code}A`, code.replace(/^./, 'U')]) {
    expect(readRecoveryCode(none)).toBeNull();
  }
});

test('it replaces a forgotten passphrase once, in a shop of one person', async () => {
  const shop = aShop();
  const running = await shop.start();
  expect(await running.ask('recovery:make')).toMatchObject({ failure: { code: 'passphrase_needed' } });
  await running.owner.choose(passphrase);
  await running.openJournal();
  expect(running.status().recoveryCode).toBe('missing');
  const code = await made(running);
  expect(running.status().recoveryCode).toBe('made');

  const next = await shop.start();
  expect(await next.ask('recovery:use', { code, next: 'abc' })).toMatchObject({
    failure: { code: 'bad_passphrase' },
  });
  expect(await next.ask('recovery:use', { code: makeRecoveryCode(), next: 'tea at five' })).toEqual({
    ok: false,
    failure: { code: 'wrong_recovery_code' },
  });
  expect(await next.ask('recovery:use', { code, next: 'tea at five' })).toMatchObject({
    value: { owner: 'unlocked', recoveryCode: 'missing' },
  });
  expect(await next.ask('recovery:use', { code, next: 'a third one' })).toMatchObject({ ok: false });

  const last = await shop.start();
  await last.openJournal();
  expect(last.status().settingsDiffered).toBe(false);
  expect(await last.ask('owner:unlock', { passphrase })).toMatchObject({ ok: false });
  expect(await last.ask('owner:unlock', { passphrase: 'tea at five' })).toMatchObject({ ok: true });
});

test('it opens a locked counter for the owner, and wrong codes wait over restarts', async () => {
  const { shop, running } = await aShopOfPeople();
  const code = await made(running);
  for (let nth = 0; nth < 5; nth += 1) {
    const again = await shop.start();
    await again.ask('recovery:use', { code: makeRecoveryCode(), next: 'tea at five' });
  }
  const next = await shop.start();
  expect(await next.ask('recovery:use', { code, next: 'tea at five' })).toMatchObject({
    failure: { code: 'wrong_recovery_code', waitMs: 60_000 },
  });
  shop.clock.pass(60_000);
  expect(await next.ask('recovery:use', { code, next: 'tea at five' })).toMatchObject({ ok: true });
  expect(next.status()).toMatchObject({ lock: { kind: 'open', person: { role: 'owner' } } });
});

test('it is printed on paper only, and not after the lock', async () => {
  const { running } = await aShopOfPeople();
  expect(await running.ask('recovery:print')).toMatchObject({ failure: { code: 'nothing_to_print' } });
  await made(running);
  expect(await running.ask('recovery:print')).toMatchObject({ failure: { code: 'no_printer' } });
  await running.ask('people:lock');
  await running.ask('owner:unlock', { passphrase });
  expect(await running.ask('recovery:print')).toMatchObject({ failure: { code: 'nothing_to_print' } });
});
