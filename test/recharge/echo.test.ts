import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import type { GatewayWord } from '../../src/preload/contract/sale/recharge';
import { createReplyText } from '../../src/main/gateway/reply-text';
import { readRechargeReply, readStatusReply } from '../../src/main/gateway/replies';
import { compareEcho, type Sent } from '../../src/main/recharge/state/echo';

const REF_ID = 'A0000000000001';

const sale: Sent = {
  refId: REF_ID,
  number: '9876543210',
  numberKind: 'mobile',
  amountPaise: paise(199_00),
  operator: 'AT',
  aliases: [],
};

/** What a reply with these fields, in raw JSON, says of a sale. */
function echoOf(fields: string, sent: Partial<Sent> = {}, call: 'recharge' | 'status' = 'recharge') {
  const body = Buffer.from(`{"status":"Success","ref_id":"${REF_ID}"${fields}}`);
  const text = createReplyText('token-0001');
  const read = call === 'recharge' ? readRechargeReply(body, text) : readStatusReply(body, text);
  if (!read.ok) throw new Error(read.failure.cause);
  return compareEcho(call, read.value.reply, { ...sale, ...sent });
}

const matches = { kind: 'matches' };

describe('an amount is the one that was sent, however it is written', () => {
  test.each([
    ['"1,000.00"', 1000_00],
    ['"1,000"', 1000_00],
    ['"1,00,000"', 1_00_000_00],
    ['"100,000.00"', 1_00_000_00],
    ['"12,34,567.50"', 12_34_567_50],
    ['199.99000000000001', 199_99],
    ['199.98999999999998', 199_99],
    ['"199.99000000000001"', 199_99],
    ['198.99999999999997', 199_00],
    ['99.99999', 100_00],
    ['"Rs 199.99"', 199_99],
    ['"Rs. 1,999/-"', 1999_00],
    ['"Rs.199"', 199_00],
    ['"Rs.19999"', 19999_00],
    ['"Rs.199/-"', 199_00],
    ['"INR 199"', 199_00],
    ['"199 INR"', 199_00],
    ['"\\u20b9199.00"', 199_00],
    ['" 199 "', 199_00],
    ['199.0000', 199_00],
    ['"0199"', 199_00],
  ])('%s', (written, sent) => {
    const amountPaise = paise(sent);
    expect(echoOf(`,"amount":${written}`, { amountPaise })).toEqual(matches);
    expect(echoOf(`,"amount":${written}`, { amountPaise }, 'status')).toEqual(matches);
  });
});

describe('an amount that is another, or no amount, contradicts', () => {
  test.each([
    ['"1,00"', 100_00],
    // The point of “Rs.” is no decimal point.
    ['"Rs.19001"', 19_00],
    ['"Rs.19001"', 19_01],
    ['"1,00"', 1_00],
    ['"1,0000"', 10_000_00],
    ['"10,00"', 1000_00],
    ['"1.000,00"', 1000_00],
    ['199.9901', 199_99],
    ['199.9899', 199_99],
    ['199.995', 200_00],
    ['199.989', 199_99],
    ['"-199"', 199_00],
    ['"1.99e2"', 199_00],
    ['1.99e2', 199_00],
    ['"199 199"', 199_00],
    ['"199.99.00"', 199_99],
    ['"Rs"', 0],
    ['"199.00 paid"', 199_00],
    ['true', 1_00],
    ['"99999999999999999999.00"', 199_00],
    ['199.99', 199_00],
    ['199.999', 199_99],
  ])('%s', (written, sent) => {
    expect(echoOf(`,"amount":${written}`, { amountPaise: paise(sent) })).toEqual({
      kind: 'foreign',
      field: 'amount',
    });
  });
});

describe('a number is the one that was sent, however it is written', () => {
  test.each([
    ['a JSON number keeps no zeros in front', '123456789', '000123456789', 'digits'],
    ['also of an account of letters and digits', '123456789', '000123456789', 'text'],
    ['trunk zero and country code', '"0919876543210"', '9876543210', 'mobile'],
    ['trunk zero', '"09876543210"', '9876543210', 'mobile'],
    ['country code', '919876543210', '9876543210', 'mobile'],
    ['country code as dialled from abroad', '"00919876543210"', '9876543210', 'mobile'],
    ['plus and trunk zero', '"+91 (0) 98765-43210"', '9876543210', 'mobile'],
    ['digits of Hindi', '"९८७६५४३२१०"', '9876543210', 'mobile'],
    ['small letters of a vehicle', '"mh 12 ab 1234"', 'MH12AB1234', 'vehicle'],
  ] as const)('%s', (_name, written, number, numberKind) => {
    expect(echoOf(`,"number":${written}`, { number, numberKind })).toEqual(matches);
  });
});

describe('a number that is another contradicts', () => {
  test.each([
    ['zeros are part of an account that came as text', '"123456789"', '000123456789', 'digits'],
    ['a JSON number has no more zeros than were sent', '123456789', '1234567890', 'digits'],
    ['an account keeps what only a mobile may lose', '"919876543210"', '9876543210', 'digits'],
    ['an account keeps its first zero', '"09876543210"', '9876543210', 'digits'],
    ['the country code of another land', '"449876543210"', '9876543210', 'mobile'],
    ['a digit too many', '"98765432101"', '9876543210', 'mobile'],
    ['a JSON number in exponents', '9.87654321e9', '9876543210', 'mobile'],
    ['an object', '{"a":9876543210}', '9876543210', 'mobile'],
  ] as const)('%s', (_name, written, number, numberKind) => {
    expect(echoOf(`,"number":${written}`, { number, numberKind })).toEqual({
      kind: 'foreign',
      field: 'number',
    });
  });
});

test('a number of no rule is the same however it is spelled, as for the shield', () => {
  const free = { numberKind: 'text' } as const;
  expect(echoOf(',"number":"9876543210"', { ...free, number: '98765 43210' })).toEqual(matches);
  expect(echoOf(',"number":"919876543210"', { ...free, number: '9876543210' })).toEqual(matches);
  expect(echoOf(',"number":"AB12345"', { ...free, number: 'ab-12-345' })).toEqual(matches);
  expect(echoOf(',"number":"AB12346"', { ...free, number: 'ab-12-345' })).toMatchObject({ field: 'number' });
});

describe('a bare Success', () => {
  const replyOf = (word: GatewayWord, more: string) => {
    const read = readRechargeReply(Buffer.from(`{"status":"${word}"${more}}`), createReplyText('token-0001'));
    if (!read.ok) throw new Error(read.failure.cause);
    return compareEcho('recharge', read.value.reply, sale);
  };

  test.each(['', ',"message":"ok"', ',"ref_id":"","txn_id":null', ',"number":"9876543210","opt_id":"OP1"'])(
    'is no word about this recharge: %s',
    (more) => expect(replyOf('Success', more)).toEqual({ kind: 'bare' }),
  );

  test('is a word as soon as it names our ref id or its own txn id', () => {
    expect(replyOf('Success', `,"ref_id":"${REF_ID}"`)).toEqual(matches);
    expect(replyOf('Success', ',"txn_id":"77"')).toEqual(matches);
  });

  test.each([
    '"0"',
    '0',
    '"000"',
    '"NA"',
    '"N/A"',
    '"n.a."',
    '"null"',
    '"None"',
    '"nil"',
    '"undefined"',
    '"-"',
    '"--"',
  ])('is no word with a place-holder for a txn id: %s', (id) =>
    expect(replyOf('Success', `,"txn_id":${id}`)).toEqual({ kind: 'bare' }),
  );

  test('and a bare Refunded is none either: it would end the asking', () => {
    expect(replyOf('Refunded', '')).toEqual({ kind: 'bare' });
    expect(replyOf('Refunded', ',"txn_id":"77"')).toEqual(matches);
  });

  test.each(['Pending', 'Accepted', 'Failure', 'Error'] as const)('and a bare %s is asked about', (word) => {
    expect(replyOf(word, '')).toEqual(matches);
  });
});
