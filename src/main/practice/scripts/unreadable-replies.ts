import { becomes, says, script, type Script } from '../script';

const html = 'text/html; charset=utf-8';
const json = 'application/json';

/** 30–39: something comes back that is no clear word. */
export const unreadableReplyScripts: readonly Script[] = [
  script('30', 'success', becomes('Success'), {
    kind: 'http',
    status: 200,
    type: html,
    body: '<!doctype html><h1>Recharge</h1><p>Success',
  }),
  script('31', 'success', becomes('Success'), {
    kind: 'http',
    status: 500,
    type: html,
    body: '<h1>Internal server error</h1>',
  }),
  script('32', 'unknown', [], {
    kind: 'http',
    status: 500,
    type: json,
    body: '{"status":"Error","message":"Database is busy."}',
  }),
  script('33', 'unknown', [], {
    kind: 'http',
    status: 302,
    type: html,
    body: '<p>Please log in',
    headers: { Location: 'http://portal.invalid/login' },
  }),
  script('34', 'unknown', [], {
    kind: 'http',
    status: 429,
    type: json,
    body: '{"status":"Failure","message":"Too many requests."}',
  }),
  script('35', 'success', becomes('Success'), says('Recharge is being processed.', { status: 'Processing' })),
  script('36', 'failed', becomes('Failure'), {
    kind: 'http',
    status: 200,
    type: json,
    body: '',
  }),
  script('37', 'success', becomes('Success'), { kind: 'wrapped', before: '', after: '<!-- 0.12 s -->' }),
  script('38', 'success', becomes('Success'), { kind: 'gzip' }),
  script('39', 'success', becomes('Success'), { kind: 'wrapped', before: '\uFEFF\n', after: '\n' }),
];
