import { describe, expect, test } from 'vitest';
import { readMessage, readRechargeReply, readStatusReply } from '../../src/main/gateway/replies';
import { createReplyText } from '../../src/main/gateway/reply-text';

const text = createReplyText('56546456');
const read = (body: string | Buffer) => readRechargeReply(Buffer.from(body), text);

const sample =
  '{"status":"Accepted","number":"9999999999","amount":"10","operator":"VF","ref_id":"ABC1","txn_id":"123456","opt_id":"ABCDEFGH12345","balance" : "100.00", "message":"Recharge request accepted." }';

const nothing = { refId: null, number: null, amount: null, operator: null };

test('the reply printed in the gateway’s own document is read', () => {
  expect(read(sample)).toEqual({
    ok: true,
    value: {
      kind: 'reply',
      reply: {
        call: 'recharge',
        word: 'Accepted',
        echo: {
          refId: 'ABC1',
          number: '9999999999',
          numberAsJsonNumber: false,
          amount: '10',
          operator: 'VF',
        },
        txnId: '123456',
        optId: 'ABCDEFGH12345',
        message: 'Recharge request accepted.',
        balancePaise: 100_00,
      },
    },
  });
});

test('an id of zeros in front keeps them, and one that only says that there is none is none', () => {
  expect(read('{"status":"Failure","txn_id":"007","opt_id":"NA"}')).toMatchObject({
    value: { reply: { txnId: '007', optId: null } },
  });
});

test('a reply to a status check is marked as one', () => {
  expect(readStatusReply(Buffer.from(sample), text)).toMatchObject({ value: { reply: { call: 'status' } } });
});

describe('a clear word is understood', () => {
  test.each([
    ['in any letter case', '{"status":"SUCCESS"}', 'Success'],
    ['in lower case', '{"status":"refunded"}', 'Refunded'],
    ['with space around it', '{"status":"  Failure\\t"}', 'Failure'],
    ['under keys in any letter case', '{"STATUS":"Pending"}', 'Pending'],
    ['with a byte order mark', '\uFEFF{"status":"Success"}', 'Success'],
    ['with space and line ends around the object', '\r\n {"status":"Success"} \n\n', 'Success'],
    ['with a key twice saying the same', '{"status":"Success","Status":"Success"}', 'Success'],
    [
      'beside keys it does not know',
      '{"x":{"status":"Failure"},"y":[{"status":1}],"status":"Success"}',
      'Success',
    ],
  ])('%s', (_name, body, word) => {
    expect(read(body)).toMatchObject({ ok: true, value: { reply: { word, echo: nothing } } });
  });
});

describe('a reply without a clear word is unclear', () => {
  test.each([
    ['an empty body', '', 'not_json'],
    ['only space', ' \n', 'not_json'],
    ['a page of HTML', '<!doctype html><h1>Success</h1>', 'not_json'],
    ['the bare word', 'Success', 'not_json'],
    ['the word as JSON text', '"Success"', 'not_json'],
    ['a list', '[{"status":"Success"}]', 'not_json'],
    ['null', 'null', 'not_json'],
    ['rubbish after the object', '{"status":"Success"}<!-- 0.1s -->', 'not_json'],
    ['rubbish before the object', 'Warning: x {"status":"Success"}', 'not_json'],
    ['two objects', '{"status":"Pending"}{"status":"Success"}', 'not_json'],
    ['an object that stops in the middle', '{"status":"Success","txn', 'not_json'],
    ['single quotes', "{'status':'Success'}", 'not_json'],
    ['a comma too many', '{"status":"Success",}', 'not_json'],
    ['a status twice with different words', '{"status":"Failure","status":"Success"}', 'not_json'],
    ['a status twice in different letter case', '{"Status":"Failure","status":"Success"}', 'not_json'],
    ['a ref id twice with different values', '{"status":"Success","ref_id":"A","ref_id":"B"}', 'not_json'],
    ['no status', '{"message":"ok"}', 'no_status_word'],
    ['an empty status', '{"status":"  "}', 'no_status_word'],
    ['a null status', '{"status":null}', 'no_status_word'],
    ['a status word nobody knows', '{"status":"Processing"}', 'unknown_status_word'],
    ['a status that is a number', '{"status":1}', 'unknown_status_word'],
    ['a status that is true', '{"status":true}', 'unknown_status_word'],
    ['a status that is an object', '{"status":{"word":"Success"}}', 'unknown_status_word'],
    ['a word inside a longer text', '{"status":"Success?"}', 'unknown_status_word'],
  ])('%s', (_name, body, cause) => {
    expect(read(body)).toMatchObject({ ok: false, failure: { cause } });
  });

  test('ten thousand brackets inside each other', () => {
    const deep = `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)},"status":"Success"}`;
    expect(read(deep)).toMatchObject({ ok: true });
    expect(read('['.repeat(200_000))).toMatchObject({ ok: false });
  });
});

test('the gateway’s sentence is kept although its status word is unknown', () => {
  expect(read('{"status":"Queued","message":"Try later"}')).toEqual({
    ok: false,
    failure: { cause: 'unknown_status_word', message: 'Try later' },
  });
});

describe('ids stay text', () => {
  test.each([
    ['leading zeros', '{"status":"Success","txn_id":"000123"}', '000123'],
    ['a number', '{"status":"Success","txn_id":123456}', '123456'],
    ['nineteen digits', '{"status":"Success","txn_id":9007199254740993123}', '9007199254740993123'],
    ['a number with decimals', '{"status":"Success","txn_id":12.50}', '12.50'],
    ['null', '{"status":"Success","txn_id":null}', null],
    ['nothing', '{"status":"Success","txn_id":"  "}', null],
    ['a list', '{"status":"Success","txn_id":["1"]}', null],
  ])('%s', (_name, body, txnId) => {
    expect(read(body)).toMatchObject({ value: { reply: { txnId } } });
  });
});

describe('an echo', () => {
  test('of numbers is kept digit by digit', () => {
    expect(read('{"status":"Success","number":9876543210,"amount":199.50,"ref_id":7}')).toMatchObject({
      value: {
        reply: { echo: { number: '9876543210', numberAsJsonNumber: true, amount: '199.50', refId: '7' } },
      },
    });
  });
  test('that is absent, null or blank says nothing', () => {
    expect(read('{"status":"Success","ref_id":null,"number":"","amount":" "}')).toMatchObject({
      value: { reply: { echo: nothing } },
    });
  });
  test('of a wrong kind still contradicts', () => {
    expect(read('{"status":"Success","ref_id":{"a":1},"amount":false}')).toMatchObject({
      value: { reply: { echo: { refId: '{', amount: 'false' } } },
    });
  });
  test('with control characters is never cleaned into a matching one', () => {
    expect(read('{"status":"Success","ref_id":"A\\u0000BC1","number":"98\\u001b76"}')).toMatchObject({
      value: { reply: { echo: { refId: 'A\uFFFDBC1', number: '98\uFFFD76' } } },
    });
  });
});

describe('balances are read as far as they go', () => {
  test.each([
    ['"100.00"', 100_00],
    ['100', 100_00],
    ['"1,23,456.5"', 123_456_50],
    ['"99.1299"', 99_12],
    ['"-5.00"', null],
    ['"1e3"', null],
    ['"n/a"', null],
  ])('%s', (balance, balancePaise) => {
    expect(read(`{"status":"Success","balance":${balance}}`)).toMatchObject({
      value: { reply: { balancePaise } },
    });
  });
});

test('a broken byte in the message does not hide the word', () => {
  const body = Buffer.concat([
    Buffer.from('{"status":"Success","message":"caf'),
    Buffer.from([0xe9]),
    Buffer.from('"}'),
  ]);
  expect(read(body)).toMatchObject({ value: { reply: { word: 'Success', message: 'caf\uFFFD' } } });
});

test('the sentence of an error page is read only from JSON', () => {
  expect(readMessage(Buffer.from('{"status":"Success","message":"IP refused"}'), text)).toBe('IP refused');
  expect(readMessage(Buffer.from('<h1>IP refused</h1>'), text)).toBeNull();
});
