import { pageRooms } from './page-rooms.mjs';

/**
 * A room of the house: a folder under `src` with its wings, or the files in one that are named so.
 *
 * @typedef {object} Room
 * @property {string} name what the others call it
 * @property {string} folder
 * @property {RegExp} [named] only files whose name fits; the rest of the folder is another room
 * @property {readonly string[]} may the rooms that it imports. They stand above it
 * @property {readonly string[]} [packages] what it imports from outside; `*` at the end: whatever begins so
 */

/**
 * Who may import whom. Each room stands below all that it may import, so there can be no circle. An arrow that is not
 * here is a fault, and so is one that nobody uses any more.
 *
 * @type {readonly Room[]}
 */
export const rooms = [
  // The words and shapes of both sides, and what they say to people.
  { name: 'contract', folder: 'src/preload/contract', may: [] },
  {
    name: 'words',
    folder: 'src/preload/contract/words',
    may: ['contract'],
    packages: ['intl-messageformat'],
  },
  {
    name: 'schemas',
    folder: 'src/preload/contract',
    named: /-schemas\.ts$/,
    may: ['contract'],
    packages: ['zod'],
  },
  // What a journal keeps of a recharge. Its types come from its schemas, so whoever names one stands below it.
  {
    name: 'entries',
    folder: 'src/preload/contract/sale/entries',
    may: ['contract', 'schemas'],
    packages: ['zod'],
  },
  // Reports as people read them: the page shows what main writes into files.
  { name: 'report tables', folder: 'src/preload/contract/reports/tables', may: ['words', 'contract'] },
  { name: 'calls', folder: 'src/preload/contract/bridge', may: ['contract', 'entries'] },
  {
    name: 'requests',
    folder: 'src/preload/contract/bridge',
    named: /(^|-)requests\.ts$/,
    may: ['contract', 'schemas', 'calls'],
    packages: ['zod'],
  },
  { name: 'preload', folder: 'src/preload', may: ['calls'], packages: ['electron'] },
  // The main process. The core knows no window, no disk and no wire; the rules of operators know none either.
  { name: 'recharge', folder: 'src/main/recharge', may: ['contract', 'entries'] },
  // Where the wallet's rupees went, and what was earned: as pure as the core.
  { name: 'earnings', folder: 'src/main/earnings', may: ['contract'] },
  {
    name: 'files',
    folder: 'src/main/files',
    may: ['contract'],
    packages: ['node:crypto', 'node:fs', 'node:fs/promises', 'node:path', 'node:timers/promises'],
  },
  {
    name: 'operators',
    folder: 'src/main/operators',
    may: ['contract', 'recharge', 'files'],
    packages: ['papaparse', 'zod'],
  },
  {
    name: 'operators-store',
    folder: 'src/main/operators-store',
    may: ['contract', 'files', 'operators'],
    packages: ['node:fs/promises', 'node:path'],
  },
  {
    name: 'gateway',
    folder: 'src/main/gateway',
    may: ['contract', 'entries', 'recharge'],
    packages: ['node:http', 'node:https', 'node:net', 'node:tls', 'node:util', 'zod'],
  },
  {
    name: 'practice',
    folder: 'src/main/practice',
    may: ['contract', 'gateway'],
    packages: ['node:crypto', 'node:http', 'node:zlib', 'papaparse', 'write-excel-file', 'zod'],
  },
  {
    name: 'spreadsheet',
    folder: 'src/main/spreadsheet',
    may: ['contract', 'operators'],
    packages: [
      'node:buffer',
      'node:events',
      'node:stream',
      'papaparse',
      'saxes',
      'write-excel-file',
      'yauzl',
      'yazl',
    ],
  },
  { name: 'statement', folder: 'src/main/statement', may: ['contract', 'recharge', 'spreadsheet'] },
  {
    name: 'journal',
    folder: 'src/main/journal',
    may: ['contract', 'entries', 'schemas', 'recharge', 'files', 'statement'],
    packages: [
      'better-sqlite3',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:timers/promises',
      'node:util',
      'node:worker_threads',
      'zod',
    ],
  },
  // The journal elsewhere, and the way back.
  {
    name: 'copies',
    folder: 'src/main/copies',
    may: ['contract', 'recharge', 'files', 'journal'],
    packages: [
      '@scure/base',
      'age-encryption',
      'better-sqlite3',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:timers/promises',
      'zod',
    ],
  },
  { name: 'slips', folder: 'src/main/slips', may: ['contract'], packages: ['@fontsource/*', 'uqr', 'zod'] },
  {
    name: 'printing',
    folder: 'src/main/printing',
    may: ['words', 'contract', 'recharge', 'files', 'journal', 'slips'],
    packages: [
      'electron',
      'node:child_process',
      'node:fs',
      'node:fs/promises',
      'node:net',
      'node:path',
      'node:timers/promises',
      'zod',
    ],
  },
  {
    name: 'settings',
    folder: 'src/main/settings',
    may: ['contract', 'calls', 'schemas', 'recharge', 'files', 'copies', 'gateway'],
    packages: [
      'electron',
      'electron-store',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:os',
      'node:path',
      'zod',
    ],
  },
  {
    name: 'desk',
    folder: 'src/main/desk',
    may: [
      'entries',
      'contract',
      'recharge',
      'earnings',
      'files',
      'operators',
      'gateway',
      'practice',
      'spreadsheet',
      'statement',
      'journal',
      'slips',
      'printing',
      'settings',
    ],
    packages: ['node:buffer', 'node:crypto', 'node:fs/promises', 'node:path', 'node:timers/promises'],
  },
  {
    name: 'people',
    folder: 'src/main/people',
    may: ['contract', 'calls', 'schemas', 'recharge', 'operators', 'journal', 'settings'],
    packages: ['node:async_hooks', 'node:crypto', 'zod'],
  },
  // When a journal is checked, and what came of it.
  {
    name: 'verification',
    folder: 'src/main/verification',
    may: ['contract', 'schemas', 'recharge', 'files', 'journal', 'desk'],
    packages: ['node:fs/promises', 'node:os', 'node:path', 'node:timers/promises', 'zod'],
  },
  // What goes to whoever helps the shop.
  {
    name: 'support',
    folder: 'src/main/support',
    may: ['contract', 'calls', 'files', 'gateway', 'journal', 'settings'],
    packages: ['node:buffer', 'node:fs/promises', 'node:os', 'node:path', 'node:stream/consumers', 'yazl'],
  },
  {
    name: 'shell',
    folder: 'src/main/shell',
    may: ['words', 'contract', 'copies', 'slips'],
    packages: ['electron', 'node:fs', 'node:fs/promises', 'node:path'],
  },
  {
    name: 'bridge',
    folder: 'src/main/bridge',
    may: [
      'words',
      'contract',
      'entries',
      'report tables',
      'requests',
      'calls',
      'schemas',
      'recharge',
      'files',
      'operators',
      'practice',
      'copies',
      'spreadsheet',
      'slips',
      'printing',
      'settings',
      'people',
      'desk',
      'verification',
      'support',
      'shell',
    ],
    packages: ['electron', 'node:crypto', 'node:fs/promises', 'node:path', 'node:timers/promises', 'zod'],
  },
  {
    name: 'main',
    folder: 'src/main',
    may: [
      'words',
      'contract',
      'recharge',
      'files',
      'copies',
      'operators',
      'operators-store',
      'gateway',
      'journal',
      'printing',
      'settings',
      'people',
      'desk',
      'verification',
      'support',
      'shell',
      'bridge',
    ],
    packages: ['electron', 'node:crypto', 'node:fs/promises', 'node:path'],
  },
  ...pageRooms,
];
