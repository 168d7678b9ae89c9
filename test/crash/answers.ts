import {
  behaves,
  delayed,
  httpBytes,
  replies,
  resetsAfterRequest,
  says,
  sendsBytes,
  thenBecomes,
  type Behaviour,
} from '../support/scripted-gateway/behaviour';
import type { RecordedRequest } from '../support/scripted-gateway/recorded-request';

/** How many kinds of answer there are: the last digit of the number decides. */
export const ANSWERS = 10;

const noIds = { txn_id: undefined, opt_id: undefined };

/** What the gateway does with a recharge request, so that kills at every step meet every kind of answer. */
export function answerByLastDigit({ params }: RecordedRequest): Behaviour {
  switch (Number((params['number'] ?? '0').slice(-1))) {
    case 0:
      // A page behind a mistyped path: it names no recharge.
      return replies('Failure', 200, '{"status":"success"}');
    case 1:
      return says('Failure', { ...noIds, message: 'Duplicate request' });
    case 2:
      return behaves('Failure', ({ socket, fields, request }) => {
        // `1,23` for 123: no grouping that anybody writes.
        const amount = (request.params['amount'] ?? '').replace(/^./, '$&,');
        socket.end(httpBytes(200, {}, JSON.stringify({ ...fields('Success'), amount })));
      });
    case 3:
      return thenBecomes(says('Accepted'), 'Success', 0);
    case 4:
      return thenBecomes(says('Pending'), 'Failure', 0);
    case 5:
      return says('Failure');
    case 6:
      return resetsAfterRequest('Success');
    case 7:
      return sendsBytes(
        'Success',
        httpBytes(200, {}, '{"status":"Failure","message":"cut').subarray(0, -6),
        'reset',
      );
    case 8:
      return replies('Success', 502, '<h1>Bad gateway</h1>');
    case 9:
      return delayed(40, says('Success'));
    default:
      return says('Success');
  }
}

/** A mobile number of its own for every sale of every lane. */
export function numberOf(lane: number, sale: number): string {
  return `9${lane}${String(sale).padStart(8, '0')}`;
}
