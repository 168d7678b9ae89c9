import { replies, says, type Behaviour } from './behaviour';
import type { Ledger } from './ledger';
import type { RecordedRequest } from './recorded-request';

/** A healthy gateway's answers to everything but recharges. A ref id it does not know is an `Error`. */
export function answerByLedger(request: RecordedRequest, ledger: Ledger): Behaviour {
  switch (request.call) {
    case 'status': {
      const entry = ledger.entry(request.params['ref_id'] ?? '');
      return entry === undefined
        ? replies(null, 200, '{"status":"Error","message":"No record found."}')
        : says(entry.word);
    }
    case 'balance':
      return replies(
        null,
        200,
        '{"status":"Ok","totalBalance":"1000.00","rechargeBalance":"900.00","utilityBalance":"100.00","aepsBalance":"0.00","message":"Balance"}',
      );
    case 'complaint':
      return replies(null, 200, '{"status":"Accepted","complain_id":"7","message":"Complaint noted."}');
    case 'recharge':
    case 'other':
      return replies(null, 404, 'Not found', { 'Content-Type': 'text/plain' });
  }
}
