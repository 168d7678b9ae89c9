import { becomes, says, script, type Script } from '../script';

const html = 'text/html; charset=utf-8';
const json = 'application/json';

/** 30–39: something comes back that is no clear word. */
export const unreadableReplyScripts: readonly Script[] = [
  script(
    '30',
    'success',
    'Not JSON',
    'A page of HTML instead of a reply; a status check says success.',
    becomes('Success'),
    { kind: 'http', status: 200, type: html, body: '<!doctype html><h1>Recharge</h1><p>Success' },
  ),
  script('31', 'success', 'HTTP 500', 'HTTP 500; a status check says success.', becomes('Success'), {
    kind: 'http',
    status: 500,
    type: html,
    body: '<h1>Internal server error</h1>',
  }),
  script('32', 'unknown', 'HTTP 500, never heard of it', 'HTTP 500; a status check finds no record.', [], {
    kind: 'http',
    status: 500,
    type: json,
    body: '{"status":"Error","message":"Database is busy."}',
  }),
  script('33', 'unknown', 'Sent elsewhere', 'A redirect to a log-in page, as Wi-Fi portals do.', [], {
    kind: 'http',
    status: 302,
    type: html,
    body: '<p>Please log in',
    headers: { Location: 'http://portal.invalid/login' },
  }),
  script('34', 'unknown', 'Too many requests', 'HTTP 429; a status check finds no record.', [], {
    kind: 'http',
    status: 429,
    type: json,
    body: '{"status":"Failure","message":"Too many requests."}',
  }),
  script(
    '35',
    'success',
    'A word nobody knows',
    'The status “Processing” is in no document; a status check says success.',
    becomes('Success'),
    says('Recharge is being processed.', { status: 'Processing' }),
  ),
  script(
    '36',
    'failed',
    'Empty reply',
    'HTTP 200 and nothing; a status check says failure.',
    becomes('Failure'),
    {
      kind: 'http',
      status: 200,
      type: json,
      body: '',
    },
  ),
  script(
    '37',
    'success',
    'Rubbish behind the reply',
    'A reply with a line of HTML behind it; a status check says success.',
    becomes('Success'),
    { kind: 'wrapped', before: '', after: '<!-- 0.12 s -->' },
  ),
  script(
    '38',
    'success',
    'Compressed reply',
    'A reply packed with gzip although nobody asked; a status check says success.',
    becomes('Success'),
    { kind: 'gzip' },
  ),
  script(
    '39',
    'success',
    'Reply with a byte order mark',
    'A good reply with an invisible mark in front: success.',
    becomes('Success'),
    { kind: 'wrapped', before: '\uFEFF\n', after: '\n' },
  ),
];
