import { PRACTICE_TOKEN } from '../practice-login';
import { after, becomes, says, script, type Script } from '../script';

/** 40–48: a clear word that does not fit what was sent, or does not last. */
export const contradictionScripts: readonly Script[] = [
  script('40', 'success', becomes('Success'), says('Recharge successful.', { number: '9000000000' })),
  script('41', 'success', becomes('Success'), says('Recharge successful.', { amount: '11.11' })),
  script(
    '42',
    'failed',
    becomes('Failure'),
    says('Recharge successful.', { status: 'Success', ref_id: 'A0000000000000' }),
  ),
  script('43', 'success', becomes('Success'), says('Recharge successful.', { operator: 'ZZZ' })),
  script(
    '44',
    'success',
    becomes('Success'),
    says('Recharge successful.', { number: null, amount: null, operator: null, ref_id: null }),
  ),
  script('45', 'success', becomes('Success'), says('Recharge successful.', { Status: 'Failure' })),
  script('46', 'refunded', becomes('Success', after(20, 'Refunded')), says('Recharge successful.')),
  script('47', 'failed', becomes('Success', after(20, 'Failure')), says('Recharge successful.')),
  script(
    '48',
    'success',
    becomes('Success'),
    says(`\u001B[2J\u0000Key ${PRACTICE_TOKEN} used. ${'Thank you. '.repeat(60)}`),
  ),
];
