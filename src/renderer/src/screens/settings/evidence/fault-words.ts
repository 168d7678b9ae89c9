import type { Fault } from '../../../../../preload/contract/evidence/fault';
import type { Say } from '../../../../../preload/contract/words/say';

/** One fault in a sentence. Tables and files are called as whoever helps finds them. */
export function faultWords(say: Say, { kind, name, key, n }: Fault): string {
  const row = key ?? (n === null ? '–' : String(n));
  const table = name ?? '–';
  switch (kind) {
    case 'changed':
      return say('evidence.fault.changed', { row, table });
    case 'dropped':
      return say('evidence.fault.dropped', { row, table });
    case 'inserted':
      return say('evidence.fault.inserted', { row, table });
    case 'reordered':
      return say('evidence.fault.reordered', { row, table });
    case 'cut_off':
      return say('evidence.fault.cut_off', { row, table });
    case 'head':
      return say('evidence.fault.head', { row });
    case 'checkpoint':
      return say('evidence.fault.checkpoint', { row: n === null ? row : String(n), table });
    case 'signature':
      return say('evidence.fault.signature', { row: n === null ? row : String(n), table });
    case 'replay':
      return say('evidence.fault.replay', { row });
    case 'schema':
      return say('evidence.fault.schema', { table });
    case 'damaged':
      return say('evidence.fault.damaged', { table });
    case 'log':
      return say('evidence.fault.log', { row });
  }
}
