import { PRACTICE_TOKEN } from '../practice-login';
import { after, becomes, says, script, type Script } from '../script';

/** 40–48: a clear word that does not fit what was sent, or does not last. */
export const contradictionScripts: readonly Script[] = [
  script(
    '40',
    'success',
    'Success for another number',
    'Success with a foreign number; a status check with the right one says success.',
    becomes('Success'),
    says('Recharge successful.', { number: '9000000000' }),
  ),
  script(
    '41',
    'success',
    'Success for another amount',
    'Success with a foreign amount; a status check with the right one says success.',
    becomes('Success'),
    says('Recharge successful.', { amount: '11.11' }),
  ),
  script(
    '42',
    'failed',
    'Success for another ref id',
    'Success with a foreign ref id; a status check with ours says failure.',
    becomes('Failure'),
    says('Recharge successful.', { status: 'Success', ref_id: 'A0000000000000' }),
  ),
  script(
    '43',
    'success',
    'Success under another operator code',
    'Success with a foreign operator code; a status check with ours says success.',
    becomes('Success'),
    says('Recharge successful.', { operator: 'ZZZ' }),
  ),
  script(
    '44',
    'success',
    'Success without any echo',
    'Success; the reply repeats nothing of the request.',
    becomes('Success'),
    says('Recharge successful.', { number: null, amount: null, operator: null, ref_id: null }),
  ),
  script(
    '45',
    'success',
    'Two different answers',
    'The status comes twice, with different words; a status check says success.',
    becomes('Success'),
    says('Recharge successful.', { Status: 'Failure' }),
  ),
  script(
    '46',
    'refunded',
    'Success, then refunded',
    'Success; after 20 seconds the gateway says refunded.',
    becomes('Success', after(20, 'Refunded')),
    says('Recharge successful.'),
  ),
  script(
    '47',
    'failed',
    'Success, then failure',
    'Success; after 20 seconds the gateway says failure.',
    becomes('Success', after(20, 'Failure')),
    says('Recharge successful.'),
  ),
  script(
    '48',
    'success',
    'A message with rubbish in it',
    'Success; the message holds the token, control bytes and 600 letters.',
    becomes('Success'),
    says(`\u001B[2J\u0000Key ${PRACTICE_TOKEN} used. ${'Thank you. '.repeat(60)}`),
  ),
];
