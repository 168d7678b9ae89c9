/** What a key can ask for. `forward` and `back` are done by the field or dialog that has the focus. */
export const keyActions = [
  'counter',
  'operator',
  'history',
  'reports',
  'settings',
  'to_do',
  'print_last',
  'start_again',
  'printing',
  'share_last',
  'keys',
  'favourite_1',
  'favourite_2',
  'favourite_3',
  'favourite_4',
  'favourite_5',
  'favourite_6',
  'favourite_7',
  'favourite_8',
  'favourite_9',
] as const;
export type KeyAction = (typeof keyActions)[number];

/** One key of the counter: what binds it, what shows it, and what it says. */
export interface KeyEntry {
  /** `null`: a rule of every field or of the read-back, not a key of the whole window. */
  readonly action: KeyAction | null;
  /** In the notation of tinykeys; `null` where nothing is bound window-wide. */
  readonly binding: string | null;
  /** As printed on the key. */
  readonly key: string;
  readonly says: string;
  /** Whether the footer shows it. */
  readonly hint: boolean;
}

function favourite(place: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9): KeyEntry {
  return {
    action: `favourite_${place}`,
    binding: `Alt+Digit${place}`,
    key: `Alt ${place}`,
    says: `Operator number ${place} of the row`,
    hint: false,
  };
}

/** All keys as data: bindings, hints in the footer and the sheet of keys are made from it. */
export const keymap: readonly KeyEntry[] = [
  { action: null, binding: null, key: 'Enter', says: 'forward', hint: true },
  { action: null, binding: null, key: 'Esc', says: 'one step back', hint: true },
  { action: 'counter', binding: 'F1', key: 'F1', says: 'counter', hint: false },
  { action: 'operator', binding: 'F2', key: 'F2', says: 'operator', hint: true },
  { action: 'history', binding: 'F4', key: 'F4', says: 'search history', hint: true },
  { action: 'reports', binding: 'F3', key: 'F3', says: 'reports', hint: false },
  { action: 'settings', binding: 'F10', key: 'F10', says: 'settings', hint: false },
  { action: 'to_do', binding: 'F5', key: 'F5', says: 'what needs you', hint: false },
  { action: 'printing', binding: 'F7', key: 'F7', says: 'slips that did not come out', hint: false },
  {
    action: 'start_again',
    binding: 'F6',
    key: 'F6',
    says: 'start again what was not sent',
    hint: false,
  },
  { action: 'share_last', binding: 'F8', key: 'F8', says: 'last slip: language, look, share', hint: false },
  { action: 'print_last', binding: 'F9', key: 'F9', says: 'print last slip', hint: true },
  { action: null, binding: null, key: '↓ ↑', says: 'in Amount: the usual amounts', hint: false },
  { action: null, binding: null, key: '↓ ↑ ← →', says: 'in a list: along its rows', hint: false },
  {
    action: null,
    binding: null,
    key: '1 … 9',
    says: 'in Operator: the favourite with that number',
    hint: false,
  },
  {
    action: null,
    binding: null,
    key: 'Alt P T S D',
    says: 'at a slip: print, copy as text, save picture, save PDF',
    hint: false,
  },
  { action: null, binding: null, key: 'C U A', says: 'before Send: cash, UPI, on account', hint: false },
  favourite(1),
  favourite(2),
  favourite(3),
  favourite(4),
  favourite(5),
  favourite(6),
  favourite(7),
  favourite(8),
  favourite(9),
  { action: 'keys', binding: 'F12', key: 'F12', says: 'all keys', hint: false },
];

/** The action of each favourite by its place in the row, from 0. */
export const favouriteActions = keyActions.filter((action) => action.startsWith('favourite_'));
