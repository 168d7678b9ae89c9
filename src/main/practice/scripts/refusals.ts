import { after, becomes, says, script, type Script } from '../script';

/** 10–19: the gateway says no. */
export const refusalScripts: readonly Script[] = [
  script('10', 'failed', becomes('Failure'), says('Recharge failed at operator.')),
  script('11', 'failed', [], {
    kind: 'refusal',
    message: 'Invalid number.',
  }),
  script('12', 'failed', [], {
    kind: 'refusal',
    message: 'Insufficient balance in your account.',
  }),
  script('13', 'failed', [], {
    kind: 'refusal',
    message: 'IP address 203.0.113.7 is not authorized.',
  }),
  script('14', 'failed', [], {
    kind: 'refusal',
    message: 'Invalid username or API token.',
  }),
  script('15', 'failed', becomes('Failure'), says('Operator is temporarily down, try after some time.')),
  script('16', 'failed', [], {
    kind: 'refusal',
    message: 'Duplicate recharge request, try after 15 minutes.',
  }),
  script('17', 'success', becomes('Failure', after(30, 'Success')), says('Recharge failed at operator.')),
  script('18', 'refunded', becomes('Failure', after(30, 'Refunded')), says('Recharge failed at operator.')),
  script('19', 'failed', [], {
    kind: 'refusal',
    message: '',
  }),
];
