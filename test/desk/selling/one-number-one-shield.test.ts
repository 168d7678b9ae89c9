import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { after, anIntent, aRefId, WINDOW } from '../../journal/support/builders';
import { oldJournal } from '../../journal/support/old-journal';
import { amountRupees } from '../../support/builders/money-builder';
import { deskFixture } from '../../support/desk/desk-fixture';
import { neverAnswers, says } from '../../support/scripted-gateway/behaviour';

const at = deskFixture(() => ({ deadlines: { totalMs: 30_000 } }));

/** What an operator without a number rule lets through: its kind is `text`. */
const spellings = ['98765 43210', '+91 98765 43210', '09876543210', '98765-43210', '919876543210'] as const;

async function sellAs(number: string, rupees = 199) {
  return at.desk.sell({ number, numberKind: 'text', amountPaise: amountRupees(rupees) });
}

describe('one number is one number, however it is spelled', () => {
  test('while the first is pending, no other spelling of it is sent', async () => {
    at.gateway.setDefault(() => says('Pending'));
    expect(await sellAs('9876543210')).toMatchObject({ ok: true });
    await at.desk.dispatcher.idle();
    for (const spelling of spellings) {
      expect(await sellAs(spelling)).toMatchObject({ ok: false, failure: { kind: 'open_duplicate' } });
    }
    await at.desk.dispatcher.idle();
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('while the first is on its way, no other spelling is, whatever its amount', async () => {
    at.gateway.setDefault(() => neverAnswers('Success'));
    expect(await sellAs('9876543210')).toMatchObject({ ok: true });
    for (const spelling of spellings) {
      expect(await sellAs(spelling, 10)).toMatchObject({ ok: false, failure: { kind: 'open_duplicate' } });
    }
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('after a success another spelling asks for a reason', async () => {
    at.gateway.setDefault(() => says('Success'));
    expect(await sellAs('+91 98765 43210')).toMatchObject({ ok: true });
    await at.desk.dispatcher.idle();
    expect(await sellAs('9876543210')).toMatchObject({ ok: false, failure: { kind: 'reason_needed' } });
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('a journal of before there were keys starts with two of one number on their way, and sells neither again', async () => {
    const old = await oldJournal(
      80,
      (journal) => {
        for (const n of [1, 2]) {
          journal.openIntent(anIntent(n, { number: `900000000${n}` }), WINDOW, after(0));
          journal.enter(aRefId(n), { kind: 'sending' }, after(0));
        }
      },
      ['98765 43210', '09876543210'],
    );
    await at.restart({}, () => {
      for (const end of ['-wal', '-shm']) rmSync(`${journalIn(at.folder)}${end}`, { force: true });
      copyFileSync(old, journalIn(at.folder));
    });
    expect(at.desk.recovered.unknown).toHaveLength(2);
    for (const spelling of ['9876543210', ...spellings]) {
      expect(await sellAs(spelling)).toMatchObject({ ok: false, failure: { kind: 'open_duplicate' } });
    }
    expect(at.gateway.requests('recharge')).toHaveLength(0);
  });

  test('what only sent.log knows is shielded by its key as well', async () => {
    at.gateway.setDefault(() => says('Pending'));
    await at.restart({}, () => copyFileSync(journalIn(at.folder), copyIn(at.folder)));
    expect(await sellAs('98765 43210')).toMatchObject({ ok: true });
    await at.desk.dispatcher.idle();
    await at.restart({}, () => putBack(at.folder));
    expect(at.desk.recovered.found).toHaveLength(1);
    expect(await sellAs('09876543210')).toMatchObject({ ok: false, failure: { kind: 'open_duplicate' } });
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });
});

const journalIn = (folder: string): string => join(folder, 'journal.db');
const copyIn = (folder: string): string => join(folder, 'copy.db');

/** Puts the copy in the place of the journal, as somebody does who restores a backup. */
function putBack(folder: string): void {
  for (const end of ['-wal', '-shm']) rmSync(`${journalIn(folder)}${end}`, { force: true });
  copyFileSync(copyIn(folder), journalIn(folder));
}
