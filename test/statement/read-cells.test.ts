import { expect, test } from 'vitest';
import { istDateTime } from '../../src/preload/contract/ist-date';
import { dayOrderOf, readId, readMoment, readSum } from '../../src/main/statement/read-cells';

const number = (digits: string) => ({ digits, isDate: false });

test('amounts are read digit by digit, however they are written', () => {
  const read = (cell: Parameters<typeof readSum>[0]) => {
    const sum = readSum(cell);
    return sum === null ? null : (sum.isBelow ? -1 : 1) * sum.paise;
  };
  for (const text of [
    '1234.5',
    '1,234.50',
    '₹ 1,234.50',
    '₹1,234.5',
    'Rs. 1,234.50/-',
    'INR 1234.50',
    '१२३४.५०',
    '1234.50 Dr',
    '+1234.5',
  ])
    expect([text, read(text)]).toEqual([text, 1_234_50]);
  for (const text of ['-1234.50', '- ₹ 1,234.50', '(1,234.50)', '₹ -1,234.50', '−1234.50'])
    expect([text, read(text)]).toEqual([text, -1_234_50]);
  // What a spreadsheet reckons is off by a hair; what is off by more is no money.
  for (const digits of ['199.1', '199.09999999999999', '1.991E2', '199.10000000000002'])
    expect([digits, read(number(digits))]).toEqual([digits, 199_10]);
  for (const text of ['', ' ', '-', 'free', '12.345', '199 199', '1e99', '0x10', '=1+1', '99999999999999'])
    expect([text, read(text)]).toEqual([text, null]);
});

test('an id that a spreadsheet turned into a number is none', () => {
  expect(readId('0012345')).toEqual({ id: '0012345', isLost: false });
  expect(readId('123456789012345')).toEqual({ id: '123456789012345', isLost: false });
  expect(readId('1234567890123456')).toEqual({ id: '1234567890123456', isLost: false });
  for (const text of ['1.23457E+15', '1.2E+5', '1234567890123450', '123456789012345000'])
    expect([text, readId(text)]).toEqual([text, { id: null, isLost: true }]);
  expect(readId(number('12345678'))).toEqual({ id: null, isLost: true });
  for (const text of ['', '-', 'NA', 'null']) expect(readId(text)).toEqual({ id: null, isLost: false });
});

test('moments are India’s, in every form that panels and spreadsheets write', () => {
  const read = (
    text: string | { digits: string; isDate: boolean },
    order: 'day_first' | 'month_first' = 'day_first',
  ) => {
    const moment = readMoment(text, order);
    return moment === null ? null : `${istDateTime(moment.at)}${moment.isDayOnly ? ' day' : ''}`;
  };
  const noon = '2026-11-03 14:05:09';
  for (const text of [
    '03-11-2026 14:05:09',
    '3/11/26 2:05:09 PM',
    '03.11.2026, 14:05:09',
    '2026-11-03 14:05:09.123',
    '2026/11/3 14:05:09',
    '03-Nov-2026 02:05:09 pm',
    '3 November 2026 14:05:09 IST',
    'Nov 3, 2026 2:05:09 PM',
    '2026-11-03T08:35:09Z',
    '2026-11-03T14:05:09+05:30',
    '०३-११-२०२६ १४:०५:०९',
  ])
    expect([text, read(text)]).toEqual([text, noon]);
  expect(read('11/03/2026 14:05:09', 'month_first')).toBe(noon);
  expect(read({ digits: '46329.586909722', isDate: true })).toBe(noon);
  expect(read('46329')).toBe('2026-11-03 00:00:00 day');
  expect(read('03-11-2026')).toBe('2026-11-03 00:00:00 day');
  expect(read('03-11-2026 12:30 AM')).toBe('2026-11-03 00:30:00');
  for (const text of [
    '',
    'Total',
    '31-02-2026',
    '32-01-2026',
    '03-13-2026',
    '03-11-2026 25:00',
    '03-11-2026 x',
    '9876543210',
    '12345',
  ])
    expect([text, read(text)]).toEqual([text, null]);
});

test('days come first, unless one of them can only be a month', () => {
  expect(dayOrderOf(['03-11-2026', '04-11-2026'])).toBe('day_first');
  expect(dayOrderOf(['03-11-2026', '11-23-2026'])).toBe('month_first');
  expect(dayOrderOf(['11-23-2026', '23-11-2026'])).toBe('day_first');
});
