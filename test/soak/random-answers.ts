import {
  closesAfterRequest,
  delayed,
  httpBytes,
  neverAnswers,
  replies,
  resetsAfterRequest,
  says,
  sendsBytes,
  thenBecomes,
  type Behaviour,
} from '../support/scripted-gateway/behaviour';

/** Every way in which the soak's gateway fails. What it books is what follow-up has to find out. */
const FAILURES: readonly (() => Behaviour)[] = [
  () => resetsAfterRequest('Success'),
  () => resetsAfterRequest(null),
  () => closesAfterRequest('Success'),
  () => neverAnswers('Success'),
  () => replies('Success', 502, '<h1>Bad gateway</h1>'),
  () => replies(null, 500, '{"status":"Failure","message":"Server error"}'),
  () => replies('Success', 200, 'Service temporarily unavailable'),
  () => replies('Failure', 200, '{"status":"Perhaps"}'),
  () =>
    sendsBytes('Success', httpBytes(200, {}, '{"status":"Success","message":"cut').subarray(0, -6), 'end'),
  () => says('Success', { number: '9000000001' }),
  () => says('Failure', { message: 'Operator is down' }),
  () => says('Error', { message: 'Insufficient balance' }),
  () => thenBecomes(says('Pending'), 'Failure', 0),
  () => delayed(60, thenBecomes(says('Accepted'), 'Success', 0)),
];

/** What the gateway does with the next recharge: it fails by this chance (0 … 1), each way as often. */
export function randomAnswer(failing: number, chance: () => number): Behaviour {
  if (chance() >= failing) return says('Success');
  return FAILURES[Math.floor(chance() * FAILURES.length)]?.() ?? says('Success');
}
