import type { ShiftCalls } from '../../../src/preload/contract/bridge/calls/shift-calls';
import type { Galla } from '../../../src/preload/contract/bridge/bridge';
import { istDate } from '../../../src/preload/contract/ist-date';
import { paise, parseRupees, toAsciiDigits } from '../../../src/preload/contract/money';
import { fail, ok } from '../../../src/preload/contract/result';
import { rechargeStates } from '../../../src/preload/contract/sale/recharge';
import type { CashCount } from '../../../src/preload/contract/shift/cash-count';
import type { Close, CloseLine } from '../../../src/preload/contract/shift/close';
import type { SalesFigures, SalesSum, ThreeWay } from '../../../src/preload/contract/shift/close-figures';
import type { CloseSettings } from '../../../src/preload/contract/shift/close-settings';
import { usualDenominations, type TypedPieces } from '../../../src/preload/contract/shift/denomination';
import type { CloseDraft, ShiftNow } from '../../../src/preload/contract/shift/shift';
import { aRecharge } from '../history/a-recharge';

/** A made-up close of a made-up day: `?blind`, `?apart=60400`, `?expected=unknown`, `?shift=open`, `?draft=finish`. */
const wanted = new URLSearchParams(location.search);

let settings: CloseSettings = {
  blindCount: wanted.has('blind'),
  denominations: usualDenominations,
  noteAbovePaise: paise(50_00),
  shiftRequired: wanted.has('shift-required'),
};

const sum = (times: number, amount: number): SalesSum => ({
  count: times,
  amountPaise: paise(amount),
  chargePaise: paise(times * 500),
});

function sales(late: number): SalesFigures {
  const none = sum(0, 0);
  const [created, sent] = [none, none];
  const byState = Object.fromEntries(rechargeStates.map((state) => [state, none]));
  return {
    byState: {
      ...byState,
      created,
      sent,
      not_sent: none,
      success: sum(41 - late, 8_214_00 - late * 199_00),
      pending: sum(1, 239_00),
      unknown: sum(1, 99_00),
      failed: sum(3, 700_00),
      refunded: sum(late, late * 199_00),
    },
    byOperator: [
      {
        category: 'prepaid',
        operator: 'AT',
        operatorName: 'Airtel',
        ...sum(22 - late, 4_378_00 - late * 199_00),
      },
      { category: 'prepaid', operator: 'JIO', operatorName: 'Jio', ...sum(14, 3_346_00) },
      { category: 'dth', operator: 'TATAPLAY', operatorName: 'Tata Play', ...sum(5, 490_00) },
    ],
    byWay: { cash: paise(6_019_00), upi: paise(2_195_00), on_account: paise(0) },
  };
}

function figures(counts: readonly CashCount[], told: number | null): ThreeWay {
  const last = counts.at(-1);
  const { accountId } = aRecharge({ seq: 1 });
  return {
    drawer: {
      startPaise: 1_000_00,
      expectedPaise: last?.expectedPaise ?? null,
      countedPaise: last?.sumPaise ?? paise(0),
      differencePaise: last?.differencePaise ?? null,
    },
    upi: {
      movedPaise: 2_195_00,
      toldPaise: told === null ? null : paise(told),
      differencePaise: told === null ? null : told - 2_195_00,
    },
    period: {
      sales: sales(0),
      moves: [
        { kind: 'sale', way: 'cash', count: 30, paise: 6_019_00 },
        { kind: 'sale', way: 'upi', count: 11, paise: 2_195_00 },
        { kind: 'given_back', way: 'cash', count: 2, paise: -249_00 },
        { kind: 'paid_out', way: 'cash', count: 1, paise: -120_00 },
      ],
      returnSlips: { first: 17, last: 18 },
      earlierFlips: [
        {
          refId: aRecharge({ seq: 3 }).refId,
          from: 'success',
          to: 'refunded',
          at: Date.now() - 3_600_000,
          amountPaise: paise(199_00),
        },
      ],
      earlierFlipsInAll: 1,
      open: [aRecharge({ seq: 4 }).refId, aRecharge({ seq: 5 }).refId],
      openInAll: 2,
      wallets: [
        {
          accountId,
          kind: 'recharge',
          start: { at: Date.now() - 90_000_000, balancePaise: paise(12_540_00) },
          topUpsPaise: 5_000_00,
          debitsPaise: paise(8_552_00),
          refundsPaise: paise(199_00),
          expectedPaise: 9_187_00,
          end: { at: Date.now() - 60_000, balancePaise: paise(9_187_00) },
          unexplainedPaise: 0,
        },
      ],
      byPerson: [],
      practised: [],
      practisedInAll: 0,
    },
  };
}

const id = { counter: 'KMTR', epoch: 1 } as const;
const closes: Close[] = [];
let told: number | null = null;

const listeners = new Set<() => void>();
/** Called when a shift or a close has moved. */
export function onFakeShift(listener: () => void): void {
  listeners.add(listener);
}
const changed = (): void => listeners.forEach((each) => each());

function counted(pieces: readonly TypedPieces[], kind: CashCount['kind'], seen: number): CashCount | null {
  const read = pieces.map((each) => ({ ...each, pieces: Number(toAsciiDigits(each.pieces).trim()) }));
  if (read.some(({ pieces: many }) => !Number.isInteger(many))) return null;
  const sumPaise = paise(read.reduce((all, each) => all + each.pieces * each.paise, 0));
  const expected = wanted.get('expected') === 'unknown' ? null : 4_230_00;
  return {
    count: seen + 1,
    kind,
    at: Date.now(),
    by: null,
    allowedBy: null,
    pieces: read.filter(({ pieces: many }) => many > 0),
    sumPaise,
    expectedPaise: expected === null ? null : expected,
    differencePaise: expected === null ? null : sumPaise - expected,
    isBlind: settings.blindCount,
    note: null,
  };
}

let now: ShiftNow = {
  ...id,
  shift:
    wanted.get('shift') === 'open'
      ? { shift: 1, since: Date.now() - 3 * 3_600_000, istDate: istDate(Date.now()), by: null, opening: null }
      : null,
  shiftRequired: settings.shiftRequired,
  draft: null,
  notClosed: wanted.has('late') ? ['2026-11-25', '2026-11-27', '2026-11-28'] : [],
  lastClose: null,
};

function draftWith(change: Partial<CloseDraft>): CloseDraft {
  const draft: CloseDraft = {
    draft: 1,
    of: 'close',
    begunAt: Date.now(),
    istDate: istDate(Date.now()),
    by: null,
    asked: { kind: 'skipped' },
    isBlind: settings.blindCount,
    step: 'count',
    countAgain: false,
    putApartPaise: Number(wanted.get('apart') ?? 0),
    counts: [],
    noteNeeded: false,
    ...now.draft,
    ...change,
  };
  now = { ...now, draft };
  changed();
  return draft;
}

function count(pieces: readonly TypedPieces[], kind: 'closing' | 'recount') {
  const before = now.draft?.counts ?? [];
  const one = counted(pieces, kind, before.length);
  if (one === null) return fail({ code: 'bad_count' } as const);
  const noteNeeded = Math.abs(one.differencePaise ?? 0) > settings.noteAbovePaise;
  return ok(draftWith({ counts: [...before, one], step: 'compare', noteNeeded }));
}

function openShift(opening: CashCount | null): ShiftNow {
  now = {
    ...now,
    draft: null,
    shift: { shift: 1, since: Date.now(), istDate: istDate(Date.now()), by: null, opening },
  };
  changed();
  return now;
}

function countForShift(pieces: readonly TypedPieces[]) {
  const of = now.draft?.of === 'handover' ? 'handover' : 'opening';
  const one = counted(pieces, of, 0);
  if (one === null) return fail({ code: 'bad_count' } as const);
  const noteNeeded = Math.abs(one.differencePaise ?? 0) > settings.noteAbovePaise;
  if (!noteNeeded) return ok(openShift(one));
  draftWith({ counts: [...(now.draft?.counts ?? []), one], step: 'finish', noteNeeded });
  return ok(now);
}

const zLines = [
  ['text', 'Ganesh Mobile'],
  ['banner', 'Z  KMTR-1-1'],
  ['Sold', '₹ 8,214'],
  ['Should be', '₹ 4,230'],
  ['Counted', '₹ 4,210'],
  ['Short', '₹ 20'],
] as const;

const lineOf = (close: Close): CloseLine => ({
  counter: close.counter,
  epoch: close.epoch,
  n: close.n,
  istDate: close.istDate,
  at: close.at,
  by: null,
  soldPaise: close.figures.period.sales.byState.success.amountPaise,
  countedPaise: close.figures.drawer.countedPaise,
  differencePaise: close.figures.drawer.differencePaise,
});

export const fakeCloses = {
  'shift:now': async () => ok(now),
  'shift:open': async () => ok(openShift(null)),
  'shift:begin-count': async ({ of }) => ok(draftWith({ of })),
  'shift:resume-count': async () => ok(draftWith({})),
  'shift:count': async ({ pieces }) => countForShift(pieces),
  'shift:note': async ({ note }) =>
    note.trim() === '' ? fail({ code: 'note_needed' }) : ok(openShift(now.draft?.counts.at(-1) ?? null)),
  'shift:cancel-count': async () => {
    now = { ...now, draft: null };
    changed();
    return ok(now);
  },
  'shift:x': async () =>
    ok({
      since: Date.now() - 90_000_000,
      at: Date.now(),
      expectedPaise: 4_230_00,
      upiPaise: 2_195_00,
      period: figures([], null).period,
    }),
  'close:begin': async ({ day, ask }) => {
    if (ask) await new Promise((resolve) => setTimeout(resolve, 400));
    return ok(draftWith({ istDate: day ?? istDate(Date.now()) }));
  },
  'close:resume': async () => ok(draftWith({})),
  'close:count': async ({ pieces }) => count(pieces, 'closing'),
  'close:recount': async ({ pieces }) => count(pieces, 'recount'),
  'close:compare': async ({ upiTold }) => {
    const read = parseRupees(upiTold);
    if (upiTold.trim() !== '' && !read.ok) return fail({ code: 'bad_fields' });
    told = read.ok ? read.value : null;
    const draft = draftWith({ step: 'finish' });
    return ok({ draft, figures: figures(draft.counts, told) });
  },
  'close:finish': async ({ note, takenOut }) => {
    const { draft } = now;
    if (draft === null) return fail({ code: 'close_over' });
    if (draft.noteNeeded && note.trim() === '') return fail({ code: 'note_needed' });
    const read = parseRupees(takenOut);
    const out = read.ok ? read.value : paise(0);
    const countedPaise = draft.counts.at(-1)?.sumPaise ?? paise(0);
    if (out > countedPaise) return fail({ code: 'more_than_counted' });
    const close: Close = {
      ...id,
      n: closes.length + 1,
      istDate: draft.istDate,
      begunAt: draft.begunAt,
      at: Date.now(),
      by: null,
      allowedBy: null,
      since: null,
      asked: draft.asked,
      counts: draft.counts,
      figures: figures(draft.counts, told),
      note,
      takenOutPaise: out,
      floatPaise: paise(countedPaise - out),
      putApartPaise: draft.putApartPaise,
      seal: null,
    };
    closes.unshift(close);
    now = {
      ...now,
      draft: null,
      shift: null,
      lastClose: { ...id, n: close.n, at: close.at, istDate: close.istDate },
    };
    changed();
    return ok(close);
  },
  'close:cancel': async () => {
    now = { ...now, draft: null };
    changed();
    return ok(now);
  },
  'close:list': async () => ok({ closes: closes.map(lineOf), before: null }),
  'close:read': async ({ n }) => {
    const close = closes.find((each) => each.n === n);
    return close === undefined ? fail({ code: 'no_such_close' }) : ok({ close, now: sales(1) });
  },
  'close:preview': async () =>
    ok({
      language: 'en',
      title: 'Z KMTR-1-1',
      close: 'KMTR-1-1',
      copy: 0,
      lines: zLines.map(([kind, text]) =>
        kind === 'text'
          ? { kind, text, align: 'centre' as const, size: 'tall' as const, bold: true }
          : kind === 'banner'
            ? { kind, text }
            : { kind: 'pair' as const, label: kind, value: text, bold: false },
      ),
    }),
  'close:print': async () => ok({ kind: 'queued', printer: 'Counter printer', copy: 0 }),
  'close:save-pdf': async () => ok({ kind: 'saved', file: '/home/shop/Z-KMTR-1-1.pdf', copy: 0 }),
  'close:settings': async () => ok(settings),
  'close:save-settings': async ({ settings: next }) => {
    settings = next;
    return ok(next);
  },
} satisfies Pick<Galla, keyof ShiftCalls>;
