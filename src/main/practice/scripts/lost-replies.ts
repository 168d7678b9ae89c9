import { after, becomes, says, script, type Script } from '../script';

/** 20–29: the reply is lost or late. What became of the recharge is only known by asking. */
export const lostReplyScripts: readonly Script[] = [
  script('20', 'success', becomes('Success'), { kind: 'silence' }),
  script('21', 'unknown', [], { kind: 'silence' }),
  script('22', 'success', becomes('Success'), { kind: 'reset' }),
  script('23', 'failed', becomes('Failure'), { kind: 'reset' }),
  script('24', 'unknown', [], { kind: 'reset' }),
  script('25', 'success', becomes('Pending', after(8, 'Success')), { kind: 'close' }),
  script('26', 'success', becomes('Success'), { kind: 'cut_off' }),
  script('27', 'failed', becomes('Failure'), { kind: 'drip', everyMs: 1_000 }),
  script('28', 'success', becomes('Success'), { kind: 'flood', bytes: 8 * 1024 * 1024 }),
  script('29', 'success', becomes('Success'), {
    kind: 'fields',
    message: 'Recharge successful.',
    delayMs: 20_000,
  }),
];

/** 49: the reply is clear, the status check is not. */
export const silentStatusScript: Script = script(
  '49',
  'pending',
  [],
  says('Recharge request accepted.', { status: 'Accepted' }),
);
