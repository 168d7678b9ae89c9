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
  { name: 'words', folder: 'src/preload/contract/words', may: [], packages: ['intl-messageformat'] },
  { name: 'contract', folder: 'src/preload/contract', may: [] },
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
    packages: ['node:crypto', 'node:http', 'node:zlib', 'zod'],
  },
  {
    name: 'journal',
    folder: 'src/main/journal',
    may: ['contract', 'entries', 'schemas', 'recharge', 'files'],
    packages: [
      'better-sqlite3',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:worker_threads',
      'zod',
    ],
  },
  { name: 'slips', folder: 'src/main/slips', may: ['contract'], packages: ['@fontsource/*', 'uqr', 'zod'] },
  {
    name: 'printing',
    folder: 'src/main/printing',
    may: ['contract', 'recharge', 'files', 'journal', 'slips'],
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
    may: ['contract', 'calls', 'schemas', 'recharge', 'files', 'gateway'],
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
      'files',
      'operators',
      'gateway',
      'practice',
      'journal',
      'slips',
      'printing',
      'settings',
    ],
    packages: ['node:fs/promises', 'node:path', 'papaparse'],
  },
  {
    name: 'people',
    folder: 'src/main/people',
    may: ['contract', 'calls', 'schemas', 'recharge', 'operators', 'journal', 'settings'],
    packages: ['node:async_hooks', 'node:crypto', 'zod'],
  },
  {
    name: 'shell',
    folder: 'src/main/shell',
    may: ['words', 'contract'],
    packages: ['electron', 'node:fs', 'node:fs/promises', 'node:path'],
  },
  {
    name: 'bridge',
    folder: 'src/main/bridge',
    may: [
      'contract',
      'requests',
      'calls',
      'schemas',
      'recharge',
      'files',
      'operators',
      'practice',
      'slips',
      'printing',
      'settings',
      'people',
      'desk',
      'shell',
    ],
    packages: ['electron', 'node:crypto', 'node:fs/promises', 'node:path', 'zod'],
  },
  {
    name: 'main',
    folder: 'src/main',
    may: [
      'words',
      'contract',
      'recharge',
      'files',
      'operators',
      'operators-store',
      'gateway',
      'printing',
      'settings',
      'people',
      'desk',
      'shell',
      'bridge',
    ],
    packages: ['electron', 'node:crypto', 'node:fs/promises', 'node:path'],
  },
  // The page. It has no Node and no Electron, and no schema: those belong to the door in main.
  {
    name: 'page',
    folder: 'src/renderer/src/page',
    may: ['words', 'contract', 'calls'],
    packages: ['react', 'zustand'],
  },
  { name: 'text', folder: 'src/renderer/src/text', may: ['words', 'contract', 'calls'] },
  { name: 'styles', folder: 'src/renderer/src/styles', may: ['contract'], packages: ['react'] },
  {
    name: 'keyboard',
    folder: 'src/renderer/src/keyboard',
    may: ['words', 'contract', 'page'],
    packages: ['react', 'tinykeys'],
  },
  {
    name: 'store',
    folder: 'src/renderer/src/store',
    may: ['contract', 'calls', 'page'],
    packages: ['react', 'zustand'],
  },
  {
    name: 'components',
    folder: 'src/renderer/src/components',
    may: ['words', 'contract', 'calls', 'page', 'text', 'keyboard'],
    packages: ['react', 'react-aria-components', 'uqr'],
  },
  {
    name: 'frame',
    folder: 'src/renderer/src/frame',
    may: ['contract', 'page', 'text', 'keyboard', 'store', 'components'],
    packages: ['react', 'react-dom'],
  },
  {
    name: 'slip',
    folder: 'src/renderer/src/screens/slip',
    may: ['words', 'contract', 'calls', 'page', 'text', 'store', 'components'],
    packages: ['react', 'zustand'],
  },
  {
    name: 'history',
    folder: 'src/renderer/src/screens/history',
    may: ['words', 'contract', 'entries', 'calls', 'page', 'text', 'components', 'slip'],
    packages: ['react', 'react-aria-components'],
  },
  {
    name: 'counter',
    folder: 'src/renderer/src/screens/counter',
    may: ['words', 'contract', 'calls', 'page', 'text', 'keyboard', 'store', 'components', 'slip', 'history'],
    packages: ['react', 'react-aria-components', 'zustand'],
  },
  {
    name: 'reports',
    folder: 'src/renderer/src/screens/reports',
    may: [
      'words',
      'contract',
      'calls',
      'page',
      'text',
      'keyboard',
      'store',
      'components',
      'history',
      'counter',
    ],
    packages: ['react', 'react-aria-components'],
  },
  {
    name: 'settings screen',
    folder: 'src/renderer/src/screens/settings',
    may: ['words', 'contract', 'calls', 'page', 'text', 'keyboard', 'store', 'components', 'counter'],
    packages: ['react', 'react-aria-components'],
  },
  {
    name: 'lock',
    folder: 'src/renderer/src/screens/lock',
    may: ['contract', 'page', 'text', 'components'],
    packages: ['react'],
  },
  {
    name: 'welcome',
    folder: 'src/renderer/src/screens/welcome',
    may: ['contract', 'page', 'text', 'store', 'components'],
    packages: ['react'],
  },
  {
    name: 'problem',
    folder: 'src/renderer/src/screens/problem',
    may: ['contract', 'page', 'components'],
    packages: ['react'],
  },
  {
    name: 'renderer',
    folder: 'src/renderer',
    may: [
      'page',
      'keyboard',
      'styles',
      'store',
      'frame',
      'slip',
      'history',
      'counter',
      'reports',
      'settings screen',
      'lock',
      'welcome',
      'problem',
    ],
    packages: ['react', 'react-dom'],
  },
];
