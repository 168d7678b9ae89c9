import {
  behaves,
  closesAfterRequest,
  drips,
  floods,
  httpBytes,
  neverAnswers,
  resetsAfterRequest,
  sendsBytes,
} from '../support/scripted-gateway/behaviour';
import { unclear, type Fault } from './fault';

const GIGABYTE = 1024 * 1024 * 1024;
const longer = { 'Content-Length': '900' };
const json = '{"status":"Success"}';
const chunk = `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n${json}\r\n`;

/** The request arrived; the reply is lost, late, endless or broken. */
export const lostFaults: readonly Fault[] = [
  unclear('reset after the request', 'connection_lost', resetsAfterRequest('Success')),
  unclear('reset after the request, not booked', 'connection_lost', resetsAfterRequest(null)),
  unclear('closed after the request', 'connection_lost', closesAfterRequest('Failure')),
  unclear('never answers', 'timed_out', neverAnswers('Success')),
  unclear('never answers, not booked', 'timed_out', neverAnswers(null)),
  unclear('drop by drop', 'timed_out', drips('Success', 60)),
  unclear('head, then nothing', 'timed_out', sendsBytes('Success', 'HTTP/1.1 200 OK\r\n', 'hold')),
  unclear(
    'half a body, then nothing',
    'timed_out',
    sendsBytes('Success', httpBytes(200, longer, json), 'hold'),
  ),
  unclear('chunks without an end', 'timed_out', sendsBytes('Success', chunk, 'hold')),
  unclear('head cut off', 'connection_lost', sendsBytes('Success', 'HTTP/1.1 200 OK\r\nContent-', 'end')),
  unclear(
    'body shorter than announced',
    'cut_off',
    sendsBytes('Success', httpBytes(200, longer, json), 'end'),
  ),
  // Node refuses the whole reply; a longer body that came in a second packet would be ignored instead.
  unclear(
    'body longer than announced',
    'cut_off',
    sendsBytes('Success', httpBytes(200, { 'Content-Length': '20' }, `${json} and more`), 'end'),
  ),
  unclear('reset in the body', 'cut_off', sendsBytes('Success', httpBytes(200, longer, json), 'reset')),
  unclear('chunks cut off', 'cut_off', sendsBytes('Success', chunk, 'end')),
  unclear('a chunk with a wrong length', 'cut_off', sendsBytes('Success', chunk.replace('14', 'zz'), 'hold')),
  unclear('2 GB body', 'too_large', floods('Success', 2 * GIGABYTE)),
  unclear(
    'head without an end',
    'too_large',
    sendsBytes('Success', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(99_999)}`, 'hold'),
  ),
  unclear('not HTTP', 'not_json', sendsBytes('Success', 'SSH-2.0-OpenSSH_9\r\n', 'hold')),
  unclear(
    'two lengths',
    'not_json',
    sendsBytes('Success', `HTTP/1.1 200 OK\r\nContent-Length: 20\r\nContent-Length: 5\r\n\r\n${json}`, 'end'),
  ),
  unclear(
    'switches protocols',
    'http_status',
    sendsBytes('Success', 'HTTP/1.1 101 Go\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n', 'hold'),
  ),
  unclear(
    '1xx without an end',
    'timed_out',
    behaves('Success', ({ socket, after }) => {
      const again = (): void => {
        socket.write('HTTP/1.1 102 Processing\r\n\r\n');
        after(50, again);
      };
      again();
    }),
  ),
];
