import { expect, test } from 'vitest';
import { isPersonId, type PersonId } from '../../../src/preload/contract/ids';
import { aDay, expectDone, judging, rupees } from './a-day';

function aPerson(letter: string): PersonId {
  const id = letter.repeat(16);
  if (!isPersonId(id)) throw new Error('no person');
  return id;
}

async function withNow() {
  const at = await aDay();
  return { ...at, now: () => at.journal.shiftNow(at.time().at, judging) };
}

test('a shift is opened with a count, which books what is there', async () => {
  const at = await withNow();
  expectDone(at.countFor('opening', rupees(500), { by: aPerson('a') }));
  expect(at.expected()).toBe(500_00);
  expect(at.now().shift).toMatchObject({
    shift: 1,
    by: aPerson('a'),
    opening: { kind: 'opening', sumPaise: 500_00, expectedPaise: 0, differencePaise: 500_00 },
  });
});

test('a shift is opened without a count; a second one is not opened beside it', async () => {
  const at = await withNow();
  expectDone(at.journal.beginShift(at.time(), 'form'));
  expectDone(at.journal.beginShift(at.time(), 'form'));
  expect(at.now().shift).toMatchObject({ shift: 1, opening: null });
  expect(at.journal.beginShift(at.time(), at.request())).toBe('shift_already_open');
  expect(at.countFor('opening', rupees(1))).toBe('shift_already_open');
  const beginning = { of: 'handover', isBlind: false, run: judging.run } as const;
  expect(at.journal.beginCount(beginning, at.time(), 'form')).toBe('already_recorded');
});

test('one count hands a shift over: it ends one and opens the next', async () => {
  const at = await withNow();
  expect(at.countFor('handover', rupees(1))).toBe('no_shift');
  expectDone(at.countFor('opening', rupees(100)));
  at.sell();
  expectDone(at.countFor('handover', rupees(290), { by: aPerson('b') }));
  expect(at.now().shift).toMatchObject({ shift: 2, by: aPerson('b'), opening: { differencePaise: -9_00 } });
  expect(at.expected()).toBe(290_00);
});

test('a close ends the shift; openings and handovers of its time stand on its Z, as do their differences', async () => {
  const at = await withNow();
  expectDone(at.countFor('opening', rupees(100)));
  at.sell();
  expectDone(at.countFor('handover', rupees(290)));
  const close = at.close(290, 200);
  expect(close.counts.map(({ kind, differencePaise }) => [kind, differencePaise])).toEqual([
    ['opening', 100_00],
    ['handover', -9_00],
    ['closing', 0],
  ]);
  expect(close.figures.period.moves).toEqual([
    { kind: 'sale', way: 'cash', count: 1, paise: 199_00 },
    { kind: 'counted', way: 'cash', count: 2, paise: 91_00 },
  ]);
  expect(at.now()).toMatchObject({ shift: null, lastClose: { n: 1 } });
  expect(at.close(90).counts).toHaveLength(1);
});

test('nobody opens or hands over a shift while the day is being closed', async () => {
  const at = await withNow();
  expectDone(at.journal.beginShift(at.time(), at.request()));
  expectDone(at.begin());
  expect(at.countFor('handover', rupees(1))).toBe('close_under_way');
  const draft = at.draft()?.draft ?? 0;
  // Who may call off a count for a shift calls no close off by its number.
  expect(at.journal.cancelDraft({ draft, kind: 'shift' }, at.time())).toBe('close_over');
  expectDone(at.journal.cancelDraft({ draft, kind: 'close' }, at.time()));
  expectDone(at.countFor('handover', rupees(1)));
});

test('a count that begins a shift and is off by more than the limit books nothing before somebody says why', async () => {
  const at = await withNow();
  expectDone(at.countFor('opening', rupees(500)));
  at.sell();
  // Short by 60: the owner's limit is 50.
  expectDone(at.countFor('handover', rupees(639), { by: aPerson('b') }));
  expect(at.draft()).toMatchObject({ of: 'handover', step: 'finish', noteNeeded: true, counts: [{}] });
  expect(at.expected()).toBe(699_00);
  expect(at.now().shift).toMatchObject({ shift: 1 });
  expect(at.noteShift(' . ')).toBe('note_needed');
  // What comes in meanwhile belongs to the next shift.
  at.sell({ sum: 10 });
  expect(at.draft()).toMatchObject({ putApartPaise: 10_00 });
  expectDone(at.noteShift('Ravi paid the milk'));
  expect(at.draft()).toBe(null);
  expect(at.expected()).toBe(649_00);
  expect(at.now().shift).toMatchObject({
    shift: 2,
    opening: { sumPaise: 639_00, differencePaise: -60_00, note: 'Ravi paid the milk' },
  });
  const { counts } = at.close(649);
  expect(counts.map(({ kind, differencePaise, note }) => [kind, differencePaise, note])).toEqual([
    ['opening', 500_00, null],
    ['handover', -60_00, 'Ravi paid the milk'],
    ['closing', 0, null],
  ]);
});

test('what a count is off by is booked under the name of whoever counted, and the note has its own', async () => {
  const at = await withNow();
  expectDone(at.countFor('opening', rupees(500)));
  const [ravi, meena, asha] = [aPerson('a'), aPerson('b'), aPerson('c')];
  // No PIN was looked at for the one who counted: what is booked says so, however the note is signed.
  expectDone(at.countFor('handover', rupees(400), { by: ravi, allowedBy: meena, notVerified: true }));
  expectDone(at.noteShift('Ravi says he paid the milk', { by: asha }));
  const signedBy = () => {
    const [move] = at.journal.movesPage(null).moves;
    return move === undefined ? null : [move.kind, move.by, move.allowedBy, move.notVerified];
  };
  expect(signedBy()).toEqual(['counted', ravi, meena, true]);
  expect(at.now().shift).toMatchObject({ by: ravi, opening: { by: ravi, allowedBy: meena } });
  const written = at.database.prepare('SELECT kind, by FROM close_entries ORDER BY seq DESC LIMIT 2').all();
  expect(written).toEqual([
    { kind: 'finished', by: asha },
    { kind: 'counted', by: ravi },
  ]);
  expectDone(at.countFor('handover', rupees(300), { by: ravi }));
  expectDone(at.noteShift('he says so again', { by: asha, notVerified: true }));
  expect(signedBy()).toEqual(['counted', ravi, null, false]);
});

test('what is missing in small pieces wants a note as what is missing at once does, whoever counts', async () => {
  const at = await withNow();
  expectDone(at.countFor('opening', rupees(500)));
  const short = (sum: number, by: PersonId) => at.countFor('handover', rupees(sum), { by });
  expectDone(short(460, aPerson('a')));
  expect(at.draft()).toBe(null);
  // Short by 40 and by 30: each is below the limit of 50, and both are not.
  expectDone(short(430, aPerson('b')));
  expect(at.draft()).toMatchObject({ noteNeeded: true, counts: [{ differencePaise: -30_00 }] });
  expect(at.expected()).toBe(460_00);
  expect(at.noteShift('')).toBe('note_needed');
  expectDone(at.noteShift('Ravi took it for tea, each time'));
  expect(at.expected()).toBe(430_00);
  // It is said: what is missing from here on is looked at by itself, and what is there again makes up for it.
  expectDone(short(390, aPerson('a')));
  expectDone(short(430, aPerson('a')));
  expectDone(short(385, aPerson('a')));
  expect(at.draft()).toBe(null);
  // Each Z has its own.
  at.close(385);
  expectDone(at.countFor('opening', rupees(340)));
  expect(at.draft()).toBe(null);
});

test('a count for a shift that is typed wrong is counted once more; both stand on the Z, and one is booked', async () => {
  const at = await withNow();
  expectDone(at.journal.beginShift(at.time(), at.request()));
  at.sell();
  expectDone(at.countFor('handover', rupees(99)));
  expectDone(at.countShift(rupees(190)));
  expect(at.now()).toMatchObject({ draft: null, shift: { opening: { differencePaise: -9_00 } } });
  expect(at.close(190).counts.map(({ differencePaise }) => differencePaise)).toEqual([-100_00, -9_00, 0]);
});

test('a count for a shift is called off: it books nothing, stands on the Z, and the next one is not blind', async () => {
  const at = await withNow();
  expectDone(at.journal.beginShift(at.time(), at.request()));
  at.sell();
  const blind = { of: 'handover', isBlind: true, run: judging.run } as const;
  expectDone(at.journal.beginCount(blind, at.time(), at.request()));
  expectDone(at.countShift(rupees(9)));
  expect(at.draft()?.counts).toMatchObject([{ isBlind: true }]);
  const { draft = 0 } = at.draft() ?? {};
  expectDone(at.journal.cancelDraft({ draft, kind: 'shift' }, at.time()));
  expectDone(at.journal.beginCount(blind, at.time(), at.request()));
  expectDone(at.countShift(rupees(199)));
  expect(at.now().shift).toMatchObject({ shift: 2, opening: { isBlind: false, differencePaise: 0 } });
  expect(at.close(199).counts.map(({ sumPaise }) => sumPaise)).toEqual([9_00, 199_00, 199_00]);
});

test('a count for a shift that a stop left wants a new one, if something moved since; and no close begins beside it', async () => {
  const at = await withNow();
  expectDone(at.journal.beginShift(at.time(), at.request()));
  at.sell();
  expectDone(at.countFor('handover', rupees(99)));
  expect(at.begin()).toBe('count_under_way');
  at.sell({ sum: 10 });
  const { draft = 0 } = at.draft() ?? {};
  const after = { run: 'run-2', noteAbovePaise: judging.noteAbovePaise };
  const noted = { draft, note: 'why', ...after };
  expect(at.journal.noteCount(noted, at.time(), at.request())).toBe('count_again');
  expectDone(at.journal.resumeDraft({ draft, kind: 'shift', run: after.run }, at.time()));
  const counted = { draft, counted: rupees(209), ...after };
  expectDone(at.journal.countForShift(counted, at.time(), at.request()));
  expect(at.now().shift).toMatchObject({ shift: 2, opening: { expectedPaise: 209_00 } });
});

test('who opens a shift without a count calls off the count that was begun for it', async () => {
  const at = await withNow();
  at.sell();
  expectDone(at.countFor('opening', rupees(9)));
  expect(at.draft()).toMatchObject({ of: 'opening', noteNeeded: true });
  expectDone(at.journal.beginShift(at.time(), at.request()));
  expect(at.now()).toMatchObject({ draft: null, shift: { opening: null } });
  expect(at.expected()).toBe(199_00);
});

test('a shift that was opened after the day that is closed late goes on', async () => {
  const at = await withNow();
  at.sell();
  at.goOnAt(86_400_000);
  expectDone(at.journal.beginShift(at.time(), at.request()));
  expectDone(at.begin('2026-01-10'));
  expectDone(at.count(rupees(199)));
  expectDone(at.finish().done);
  expect(at.now().shift).toMatchObject({ shift: 1 });
});

test('the wallet of a close: told before, top-ups, debits, refunds of earlier days, told at the end', async () => {
  const at = await aDay();
  const account = 'https://gateway.example|shop1';
  const told = (rupee: number) =>
    at.database
      .prepare(
        `INSERT INTO balances (account_id, kind, at, balance_paise, source) VALUES (?, 'recharge', 0, ?, 'balance_call')`,
      )
      .run(account, rupee * 100);
  told(1000);
  at.sell();
  at.close(199);
  at.becomes(1, 'Refunded');
  at.sell({ sum: 50 });
  at.sell({ sum: 30, word: 'Failure' });
  at.database
    .prepare(
      `INSERT INTO wallet_entries (at, ist_date, account_id, balance, kind, paise, source, request_id)
       VALUES (0, '2026-01-10', ?, 'recharge', 'top_up', 50000, 'bank', 'form')`,
    )
    .run(account);
  told(1640);
  const [wallet] = at.close(279).figures.period.wallets;
  expect(wallet).toMatchObject({
    start: { balancePaise: 1000_00 },
    topUpsPaise: 500_00,
    debitsPaise: 50_00,
    refundsPaise: 199_00,
    expectedPaise: 1649_00,
    end: { balancePaise: 1640_00 },
    unexplainedPaise: -9_00,
  });
});

test('the database refuses a Z with a gap, of another epoch, and any change', async () => {
  const at = await aDay();
  at.close(0);
  const { counter } = at.journal.epochNow();
  const again = (counterId: string, epoch: number, n: number) =>
    at.database.exec(
      `INSERT INTO closes SELECT 2, '${counterId}', ${epoch}, ${n}, 99, shift, count, last_move, last_row, last_event,
         last_balance, last_wallet, last_count, counted_move, asked, figures, note, taken_out_paise, float_paise,
         put_apart_paise, sold_paise, ist_date, begun_at, at, by, allowed_by, last_practice
       FROM closes WHERE close = 1`,
    );
  expect(() => again(counter, 1, 3)).toThrow(/next number/);
  expect(() => again(counter, 1, 1)).toThrow(/next number/);
  expect(() => again(counter, 2, 1)).toThrow(/next number/);
  expectDone(at.journal.beginShift(at.time(), at.request()));
  at.journal.notePractice('began', at.time());
  for (const table of ['closes', 'shifts', 'cash_counts', 'close_entries', 'practice_times']) {
    expect(() => at.database.exec(`UPDATE ${table} SET at = 1`)).toThrow(/append-only/);
    expect(() => at.database.exec(`DELETE FROM ${table}`)).toThrow(/append-only/);
  }
});
