import { describe, expect, test } from 'vitest';
import { slipLanguages, type SlipLanguage, type SlipLine } from '../../src/preload/contract/printing/slip';
import { paise } from '../../src/preload/contract/money';
import { moveKinds } from '../../src/preload/contract/money-moves/move';
import type { Close } from '../../src/preload/contract/shift/close';
import { blankBitmap } from '../../src/main/slips/drawing/bitmap';
import { encodeSlip, linesToDraw } from '../../src/main/slips/escpos/encode-slip';
import { isPrintable } from '../../src/main/slips/fonts/printable-text';
import { closeDocument } from '../../src/main/slips/closing/close-document';
import { slipText } from '../../src/main/slips/slip-text';
import { slipHtml } from '../../src/main/slips/html/slip-html';
import { slipFileName } from '../../src/main/printing/slip-file-name';
import { printOnPaper } from '../support/fake-printer/print-on-paper';
import { anAccountId } from '../support/slips/a-recharge';
import { plainProfile } from '../support/slips/plain-profile';

const AT = Date.UTC(2026, 10, 12, 15, 30);
const none = { count: 0, amountPaise: paise(0), chargePaise: paise(0) };
const count = {
  count: 1,
  at: AT,
  by: null,
  allowedBy: null,
  pieces: [{ kind: 'note', paise: paise(100_00), pieces: 2 }],
  sumPaise: paise(200_00),
  expectedPaise: 209_00,
  differencePaise: -9_00,
  isBlind: false,
  note: null,
} as const;

/** A Z on which everything stands that can. */
const close: Close = {
  counter: 'KMTR',
  epoch: 1,
  n: 17,
  istDate: '2026-11-12',
  begunAt: AT - 1000,
  at: AT,
  by: null,
  allowedBy: null,
  seal: '7K2M-9XQ4-TB8Z',
  since: AT - 86_400_000,
  asked: { kind: 'skipped' },
  counts: [
    { ...count, kind: 'opening' },
    { ...count, kind: 'handover' },
    { ...count, kind: 'closing', sumPaise: paise(100_00) },
    { ...count, kind: 'recount' },
  ],
  figures: {
    drawer: { startPaise: 10_00, expectedPaise: 209_00, countedPaise: paise(200_00), differencePaise: -9_00 },
    upi: { movedPaise: 49_00, toldPaise: paise(50_00), differencePaise: 1_00 },
    period: {
      sales: {
        byState: {
          created: none,
          sent: none,
          not_sent: { ...none, count: 1, amountPaise: paise(7_00) },
          pending: { ...none, count: 2, amountPaise: paise(8_00) },
          unknown: none,
          success: { count: 3, amountPaise: paise(248_00), chargePaise: paise(5_00) },
          failed: { ...none, count: 1, amountPaise: paise(9_00) },
          refunded: { ...none, count: 1, amountPaise: paise(6_00) },
        },
        byOperator: [
          {
            count: 3,
            amountPaise: paise(248_00),
            chargePaise: paise(5_00),
            category: 'prepaid',
            operator: 'AT',
            operatorName: 'Airtel',
          },
        ],
        byWay: { cash: paise(199_00), upi: paise(49_00), on_account: paise(5_00) },
      },
      moves: moveKinds.map((kind) => ({ kind, way: 'cash', count: 1, paise: -1_00 }) as const),
      returnSlips: { first: 3, last: 5 },
      earlierFlips: [],
      earlierFlipsInAll: 2,
      open: [],
      openInAll: 0,
      wallets: [],
      byPerson: [],
      practised: [],
      practisedInAll: 0,
    },
  },
  note: 'A note of 10\u001B[2J was false',
  takenOutPaise: paise(150_00),
  floatPaise: paise(50_00),
  putApartPaise: 604_00,
};

const shop = { name: 'Asha Telecom', address: '', phone: '' };
const documentIn = (language: SlipLanguage, copy = 0) =>
  closeDocument({ close, shop, language, stamp: 'practice', copy, printedAt: AT });

const namesMoney = (line: SlipLine): boolean =>
  line.kind === 'pair' && `${line.label}${line.value}`.includes('₹');

test('a Z comes out whole on paper of 58 mm and of 80 mm, and drives no printer', () => {
  for (const width of [58, 80] as const) {
    const profile = plainProfile(width);
    const document = documentIn('en');
    const drawn = new Map(linesToDraw(document, profile).map((at) => [at, blankBitmap(profile.dots, 24)]));
    const bytes = Buffer.concat(encodeSlip(document, profile, { drawn, openDrawer: false }));
    const paper = printOnPaper(bytes, profile.dots);
    for (const words of ['KMTR-1-17', 'Day close (Z)', 'Return slips', 'Of earlier days']) {
      expect(paper.text).toContain(words);
    }
    // No printer has a letter for the rupee: what names an amount is drawn, and each of them comes out.
    expect(paper.pictures).toHaveLength(document.lines.filter(namesMoney).length);
    expect(bytes.includes(Buffer.from('\u001B[2J'))).toBe(false);
  }
});

test('the amounts of a Z are those of the close', () => {
  const text = slipText(documentIn('en'));
  for (const line of [
    'Success (3): ₹ 248.00',
    'Airtel (3): ₹ 248.00',
    'Without final word (2): ₹ 8.00',
    'Of earlier days: 2',
    'Return slips: 3 - 5',
    'At opening 21:00: ₹ 200.00',
    'Counted before 21:00: ₹ 100.00',
    'Expected: ₹ 209.00',
    'Counted: ₹ 200.00',
    '₹ 100.00 x 2: ₹ 200.00',
    'Difference: -₹ 9.00',
    'Taken out: ₹ 150.00',
    'Left in the drawer: ₹ 50.00',
    'Put apart: ₹ 604.00',
    'Bank app: ₹ 50.00',
    '*PRACTICE*',
  ]) {
    expect(text).toContain(line);
  }
});

test('what is not known is called so, and a copy is called one', () => {
  const { drawer } = close.figures;
  const unknown = {
    ...close,
    figures: { ...close.figures, drawer: { ...drawer, expectedPaise: null, differencePaise: null } },
  };
  const source = { close: unknown, shop, language: 'en', stamp: 'none', copy: 2, printedAt: AT } as const;
  const text = slipText(closeDocument(source));
  expect(text).toContain('Expected: not known');
  expect(text).toContain('Seal: 7K2M-9XQ4-TB8Z');
  expect(text).toContain('*DUPLICATE 2*');
  expect(slipFileName(closeDocument(source), 'pdf')).toBe('z-KMTR-1-17-copy-2.pdf');
  expect(slipHtml(closeDocument(source), 58, [], null)).toContain('<title>Day close (Z) KMTR-1-17</title>');
});

describe.each(slipLanguages)('a Z in %s', (language) => {
  const text = slipText(documentIn(language, 1));

  test('has a glyph for every character', () => {
    expect(Array.from(text).filter((letter) => letter !== '\n' && !isPrintable(letter))).toEqual([]);
  });

  test('says nothing of its own in another language', () => {
    const own = text.replaceAll(
      /UPI|IST|KMTR-1-17|7K2M-9XQ4-TB8Z|Asha Telecom|Airtel|\(Z\)| x |A note of 10.* was false/g,
      '',
    );
    const foreign = language === 'en' ? /[^\u0020-\u007e\n₹–]/gu : /[a-z]{2,}/gi;
    expect(own.match(foreign) ?? []).toEqual([]);
  });
});

test('a hand-over that was off says by how much and why', () => {
  const off = { ...count, kind: 'handover', note: 'Paid the \u001B[2Jmilk' } as const;
  const noted = { ...close, counts: [...close.counts, off] };
  const document = closeDocument({
    close: noted,
    shop,
    language: 'en',
    stamp: 'none',
    copy: 0,
    printedAt: AT,
  });
  const lines = slipText(document).split('\n');
  const at = lines.findIndex((line) => line.includes('milk'));
  expect(lines[at]).toMatch(/^Paid the .*milk$/);
  expect(lines[at - 1]).toBe('Difference: -₹ 9.00');
  expect(lines[at - 2]).toMatch(/^At handover .*: ₹ 200.00$/);
});

test('what a list leaves out stands on a line of its own, with what it comes to', () => {
  const { figures } = close;
  const sold = { count: 1, amountPaise: paise(10_00), chargePaise: paise(0), category: 'prepaid' } as const;
  const wallet = {
    accountId: anAccountId('https://gateway.example|shop'),
    kind: 'recharge',
    start: null,
    topUpsPaise: 0,
    debitsPaise: paise(0),
    refundsPaise: 0,
    expectedPaise: null,
    end: null,
    unexplainedPaise: null,
  } as const;
  const times = <Each>(many: number, each: (n: number) => Each) =>
    Array.from({ length: many }, (_, n) => each(n));
  const long: Close = {
    ...close,
    counts: [
      ...times(47, (n) => ({ ...count, count: n, kind: 'handover' as const })),
      { ...count, kind: 'closing' },
    ],
    figures: {
      ...figures,
      period: {
        ...figures.period,
        sales: {
          ...figures.period.sales,
          byOperator: times(52, (n) => ({ ...sold, operator: `O${n}`, operatorName: `Operator ${n}` })),
        },
        wallets: times(43, () => wallet),
        practised: times(1000, (n) => ({ from: AT + n, to: null, by: null, allowedBy: null })),
        practisedInAll: 1001,
      },
    },
  };
  const document = closeDocument({
    close: long,
    shop,
    language: 'en',
    stamp: 'none',
    copy: 0,
    printedAt: AT,
  });
  const rest = slipText(document)
    .split('\n')
    .filter((line) => line.startsWith('And more'));
  expect(rest).toEqual(['And more (12): ₹ 120.00', 'And more (7)', 'And more (3)', 'And more (961)']);
});
