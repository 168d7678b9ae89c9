import { after, becomes, says, script, type Script } from '../script';

/** 20–29: the reply is lost or late. What became of the recharge is only known by asking. */
export const lostReplyScripts: readonly Script[] = [
  script(
    '20',
    'success',
    'Never answers, but did it',
    'No reply; a status check says success.',
    becomes('Success'),
    { kind: 'silence' },
  ),
  script(
    '21',
    'unknown',
    'Never answers, never heard of it',
    'No reply; a status check finds no record, which proves nothing.',
    [],
    { kind: 'silence' },
  ),
  script(
    '22',
    'success',
    'Connection reset, but did it',
    'The connection is reset after the request; a status check says success.',
    becomes('Success'),
    { kind: 'reset' },
  ),
  script(
    '23',
    'failed',
    'Connection reset, and failed',
    'The connection is reset after the request; a status check says failure.',
    becomes('Failure'),
    { kind: 'reset' },
  ),
  script(
    '24',
    'unknown',
    'Connection reset, never heard of it',
    'The connection is reset after the request; a status check finds no record.',
    [],
    { kind: 'reset' },
  ),
  script(
    '25',
    'success',
    'Connection closed, then success',
    'The connection is closed without a reply; a status check says pending, after 8 seconds success.',
    becomes('Pending', after(8, 'Success')),
    { kind: 'close' },
  ),
  script(
    '26',
    'success',
    'Half a reply',
    'The reply breaks off in the middle; a status check says success.',
    becomes('Success'),
    { kind: 'cut_off' },
  ),
  script(
    '27',
    'failed',
    'A very slow reply',
    'The reply comes too slowly to wait for; a status check says failure.',
    becomes('Failure'),
    { kind: 'drip', everyMs: 1_000 },
  ),
  script(
    '28',
    'success',
    'Far too long a reply',
    'The reply does not end; a status check says success.',
    becomes('Success'),
    { kind: 'flood', bytes: 8 * 1024 * 1024 },
  ),
  script(
    '29',
    'success',
    'Reply just in time',
    'Success, but the reply takes 20 seconds.',
    becomes('Success'),
    { kind: 'fields', message: 'Recharge successful.', delayMs: 20_000 },
  ),
];

/** 49: the reply is clear, the status check is not. */
export const silentStatusScript: Script = script(
  '49',
  'pending',
  'Status check knows nothing',
  'Accepted; every status check answers Error, which says nothing about the money.',
  [],
  says('Recharge request accepted.', { status: 'Accepted' }),
);
