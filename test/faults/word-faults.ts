import { behaves, delayed, httpBytes, says, type Exchange } from '../support/scripted-gateway/behaviour';
import { TOKEN } from '../gateway/connected-client';
import { clear, unclear, type Fault } from './fault';

/** A `Success` whose bytes are made from its documented JSON. */
function success(name: string, bytesOf: (json: string, exchange: Exchange) => Buffer): Fault {
  return clear(
    name,
    'success',
    behaves('Success', (exchange) => {
      exchange.socket.end(bytesOf(JSON.stringify(exchange.fields('Success')), exchange));
    }),
  );
}

const noEcho = { number: undefined, amount: undefined, operator: undefined, ref_id: undefined };
const nullEcho = { number: null, amount: null, operator: null, ref_id: null };
const emptyEcho = { number: '', amount: ' ', operator: '', ref_id: '' };

/** The gateway's words, plain and in odd but clear forms. */
export const wordFaults: readonly Fault[] = [
  clear('Pending', 'pending', says('Pending')),
  clear('Accepted', 'pending', says('Accepted')),
  clear('Success', 'success', says('Success')),
  clear('Failure', 'failed', says('Failure')),
  clear('Refunded', 'refunded', says('Refunded')),
  clear('Error', 'failed', says('Error'), 'unknown'),
  clear('Success in small letters, with space', 'success', says('Success', { status: ' success ' })),
  clear('Success late, but in time', 'success', delayed(300, says('Success'))),
  clear('Success without any echo', 'success', says('Success', noEcho), 'unknown'),
  clear('Success with null for an echo', 'success', says('Success', nullEcho), 'unknown'),
  clear('Success with an empty echo', 'success', says('Success', emptyEcho), 'unknown'),
  clear('Success, operator code in small letters', 'success', says('Success', { operator: 'at' })),
  clear('Success, amount with decimals', 'success', says('Success', { amount: '199.00' })),
  clear('Success, numbers as numbers', 'success', says('Success', { amount: 199, number: 9876543210 })),
  clear('Success, country code on the number', 'success', says('Success', { number: '+91 98765-43210' })),
  clear('Success, 091 before the number', 'success', says('Success', { number: '0919876543210' })),
  clear('Success, amount with its currency', 'success', says('Success', { amount: 'Rs. 199.00/-' })),
  clear('Success, amount of a float', 'success', says('Success', { amount: 199.00000000000003 })),
  clear('Success, no txn id', 'success', says('Success', { txn_id: null })),
  clear(
    'Success, token and escape bytes in the message',
    'success',
    says('Success', { message: `\u001B@${TOKEN}\u0000` }),
  ),
  clear('Success, a key twice with the same value', 'success', says('Success', { STATUS: 'Success' })),
  success('Success, byte order mark and line ends', (json) => httpBytes(200, {}, `\uFEFF\r\n${json}\n`)),
  success('Success, keys in capitals', (json) =>
    httpBytes(
      200,
      {},
      json.replaceAll(/"[a-z_]+":/g, (key) => key.toUpperCase()),
    ),
  ),
  success('Success, a byte that is not UTF-8', (json) =>
    httpBytes(200, {}, Buffer.from(json.replace('success.', '\u00E9'), 'latin1')),
  ),
  success('Success, chunked', (json) =>
    httpBytes(200, { 'Transfer-Encoding': 'chunked' }, `${json.length.toString(16)}\r\n${json}\r\n0\r\n\r\n`),
  ),
  success('Success, length not announced', (json) => Buffer.from(`HTTP/1.1 200 OK\r\n\r\n${json}`)),
  success('Success after 100, 102 and 103', (json) =>
    Buffer.concat([
      Buffer.from('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early\r\n\r\n'),
      httpBytes(200, {}, json),
    ]),
  ),
  success('Success as text/html', (json) => httpBytes(200, { 'Content-Type': 'text/html' }, json)),
];

/** A clear word that does not speak of what was sent. */
export const echoFaults: readonly Fault[] = [
  unclear('Success for a foreign ref id', 'foreign_ref_id', says('Success', { ref_id: 'A0000000000000' })),
  unclear(
    'Success, ref id in small letters',
    'foreign_ref_id',
    says('Success', { ref_id: 't0000000000001' }),
  ),
  unclear('Success, ref id an object', 'foreign_ref_id', says('Success', { ref_id: {} })),
  unclear('Success, the token for a ref id', 'foreign_ref_id', says('Success', { ref_id: TOKEN })),
  unclear('Success for a foreign number', 'foreign_number', says('Success', { number: '9000000000' })),
  unclear(
    'Success, escape byte in the number',
    'foreign_number',
    says('Success', { number: '98765\u001B43210' }),
  ),
  unclear('Success for a foreign amount', 'foreign_amount', says('Success', { amount: '19.90' })),
  unclear('Success, amount in exponents', 'foreign_amount', says('Success', { amount: '1.99e2' })),
  unclear('Success, amount with a comma astray', 'foreign_amount', says('Success', { amount: '1,99' })),
  unclear(
    'Success that names no recharge',
    'bare_success',
    says('Success', { ...noEcho, txn_id: undefined }),
  ),
  unclear('Success under a foreign operator', 'foreign_operator', says('Success', { operator: 'VF' })),
  unclear('Failure for a foreign ref id', 'foreign_ref_id', says('Failure', { ref_id: 'A0000000000000' })),
  unclear('Failure for a foreign number', 'foreign_number', says('Failure', { number: '9000000000' })),
  unclear('Error for a foreign amount', 'foreign_amount', says('Error', { amount: '1' })),
];
