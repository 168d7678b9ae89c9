import { after, becomes, says, script, type Script } from '../script';

/** 10–19: the gateway says no. */
export const refusalScripts: readonly Script[] = [
  script(
    '10',
    'failed',
    'Failure',
    'Failure: the operator rejected it.',
    becomes('Failure'),
    says('Recharge failed at operator.'),
  ),
  script('11', 'failed', 'Error', 'Error: something in the request is wrong.', [], {
    kind: 'refusal',
    message: 'Invalid number.',
  }),
  script('12', 'failed', 'Low balance', 'Error: the gateway balance is too low.', [], {
    kind: 'refusal',
    message: 'Insufficient balance in your account.',
  }),
  script('13', 'failed', 'Caller’s address refused', 'Error: this computer’s address is not allowed.', [], {
    kind: 'refusal',
    message: 'IP address 203.0.113.7 is not authorized.',
  }),
  script('14', 'failed', 'Wrong login', 'Error: username or token is wrong.', [], {
    kind: 'refusal',
    message: 'Invalid username or API token.',
  }),
  script(
    '15',
    'failed',
    'Operator down',
    'Failure: the operator does not work just now.',
    becomes('Failure'),
    says('Operator is temporarily down, try after some time.'),
  ),
  script('16', 'failed', 'Duplicate at the gateway', 'Error: the gateway saw the same sale just now.', [], {
    kind: 'refusal',
    message: 'Duplicate recharge request, try after 15 minutes.',
  }),
  script(
    '17',
    'success',
    'Failure, then success',
    'Failure; half a minute later the gateway says success after all.',
    becomes('Failure', after(30, 'Success')),
    says('Recharge failed at operator.'),
  ),
  script(
    '18',
    'refunded',
    'Failure, then refunded',
    'Failure; half a minute later the gateway says refunded.',
    becomes('Failure', after(30, 'Refunded')),
    says('Recharge failed at operator.'),
  ),
  script('19', 'failed', 'Error without a word of why', 'Error with an empty message.', [], {
    kind: 'refusal',
    message: '',
  }),
];
