import { after, becomes, says, script, type Script } from '../script';

/** 00–09: the gateway works. */
export const answerScripts: readonly Script[] = [
  script('00', 'success', becomes('Success'), says('Recharge successful.')),
  script('01', 'success', becomes('Accepted', after(8, 'Success')), says('Recharge request accepted.')),
  script('02', 'failed', becomes('Accepted', after(8, 'Failure')), says('Recharge request accepted.')),
  script('03', 'refunded', becomes('Pending', after(8, 'Refunded')), says('Recharge is in process.')),
  script('04', 'pending', becomes('Pending'), says('Recharge is in process.')),
  script('05', 'success', becomes('Success'), {
    kind: 'fields',
    message: 'Recharge successful.',
    delayMs: 6_000,
  }),
  script('06', 'success', becomes('Success'), says('रिचार्ज सफल हुआ, धन्यवाद।')),
  script('07', 'success', becomes('Pending', after(300, 'Success')), says('Payment is with the biller.')),
  script(
    '08',
    'success',
    becomes('Accepted', after(8, 'Success')),
    says('Recharge request accepted.', { txn_id: null, opt_id: null }),
  ),
  script(
    '09',
    'success',
    becomes('Success'),
    says('Recharge successful.', {
      status: null,
      STATUS: ' SUCCESS ',
      balance: null,
      Balance: 1000.5,
      opt_id: 7,
    }),
  ),
];
