import type { Payment } from '../../../preload/contract/sale/recharge';
import type { Say } from '../../../preload/contract/words/say';

/** What a key can ask for. `forward` and `back` are done by the field or dialog that has the focus. */
export const keyActions = [
  'counter',
  'operator',
  'history',
  'reports',
  'close',
  'settings',
  'to_do',
  'print_last',
  'start_again',
  'printing',
  'share_last',
  'give_back',
  'received',
  'not_taken',
  'dealing',
  'undo_dealing',
  'drawer',
  'keys',
  'help',
  'lock',
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
  /** What it does, in the language of the page. */
  readonly says: (say: Say) => string;
  /** Whether the footer shows it. */
  readonly hint: boolean;
  /** Only where the shop has people; elsewhere the key does nothing and is not shown. */
  readonly ofPeople?: true;
}

function favourite(place: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9): KeyEntry {
  return {
    action: `favourite_${place}`,
    binding: `Alt+Digit${place}`,
    key: `Alt ${place}`,
    says: (say) => say('keys.favourite', { place: String(place) }),
    hint: false,
  };
}

/** Keys of money are chords: a letter alone is typed into the next number. */
const moneyKeys = [
  {
    action: 'give_back',
    binding: 'Alt+KeyG',
    key: 'Alt G',
    says: (say) => say('keys.give_back'),
    hint: false,
  },
  { action: 'received', binding: 'Alt+KeyR', key: 'Alt R', says: (say) => say('keys.received'), hint: false },
  {
    action: 'not_taken',
    binding: 'Alt+KeyN',
    key: 'Alt N',
    says: (say) => say('keys.not_taken'),
    hint: false,
  },
  { action: 'dealing', binding: 'Alt+KeyM', key: 'Alt M', says: (say) => say('keys.dealing'), hint: false },
  {
    action: 'undo_dealing',
    binding: 'Alt+KeyZ',
    key: 'Alt Z',
    says: (say) => say('keys.undo_dealing'),
    hint: false,
  },
] as const satisfies readonly KeyEntry[];

/** The one key that chooses each way to pay in the read-back. */
export const paymentKeys = {
  cash: 'C',
  upi: 'U',
  on_account: 'A',
} as const satisfies Readonly<Record<Payment, string>>;

/** The key beside them for a sale that is paid in more than one way. */
export const SPLIT_KEY = 'S';

/** All keys as data: bindings, hints in the footer and the sheet of keys are made from it. */
export const keymap: readonly KeyEntry[] = [
  { action: null, binding: null, key: 'Enter', says: (say) => say('keys.forward'), hint: true },
  { action: null, binding: null, key: 'Esc', says: (say) => say('keys.back'), hint: true },
  { action: 'counter', binding: 'F1', key: 'F1', says: (say) => say('keys.counter'), hint: false },
  { action: 'operator', binding: 'F2', key: 'F2', says: (say) => say('keys.operator'), hint: true },
  { action: 'history', binding: 'F4', key: 'F4', says: (say) => say('keys.history'), hint: true },
  { action: 'reports', binding: 'F3', key: 'F3', says: (say) => say('keys.reports'), hint: false },
  { action: 'close', binding: 'Shift+F3', key: 'Shift F3', says: (say) => say('keys.close'), hint: false },
  { action: 'settings', binding: 'F10', key: 'F10', says: (say) => say('keys.settings'), hint: false },
  { action: 'to_do', binding: 'F5', key: 'F5', says: (say) => say('keys.to_do'), hint: false },
  { action: 'printing', binding: 'F7', key: 'F7', says: (say) => say('keys.printing'), hint: false },
  {
    action: 'start_again',
    binding: 'F6',
    key: 'F6',
    says: (say) => say('keys.start_again'),
    hint: false,
  },
  { action: 'share_last', binding: 'F8', key: 'F8', says: (say) => say('keys.share_last'), hint: false },
  { action: 'print_last', binding: 'F9', key: 'F9', says: (say) => say('keys.print_last'), hint: true },
  ...moneyKeys,
  { action: 'drawer', binding: 'F11', key: 'F11', says: (say) => say('keys.drawer'), hint: false },
  { action: null, binding: null, key: 'Alt ← →', says: (say) => say('keys.period'), hint: false },
  { action: null, binding: null, key: '↓ ↑', says: (say) => say('keys.amounts'), hint: false },
  { action: null, binding: null, key: '↓ ↑ ← →', says: (say) => say('keys.list'), hint: false },
  {
    action: null,
    binding: null,
    key: '1 … 9',
    says: (say) => say('keys.favourites'),
    hint: false,
  },
  {
    action: null,
    binding: null,
    key: 'Alt P T S D',
    says: (say) => say('keys.slip'),
    hint: false,
  },
  {
    action: null,
    binding: null,
    key: [...Object.values(paymentKeys), SPLIT_KEY].join(' '),
    says: (say) => say('keys.payment'),
    hint: false,
  },
  favourite(1),
  favourite(2),
  favourite(3),
  favourite(4),
  favourite(5),
  favourite(6),
  favourite(7),
  favourite(8),
  favourite(9),
  // Bound on every screen: `text-size-keys.ts`.
  { action: null, binding: null, key: 'Ctrl + − 0', says: (say) => say('keys.text_size'), hint: false },
  {
    action: 'lock',
    binding: 'Control+KeyL',
    key: 'Ctrl L',
    says: (say) => say('keys.lock'),
    hint: true,
    ofPeople: true,
  },
  { action: 'help', binding: 'Shift+F1', key: 'Shift F1', says: (say) => say('keys.help'), hint: false },
  { action: 'keys', binding: 'F12', key: 'F12', says: (say) => say('keys.all'), hint: false },
];

/** The keys of a shop with people, or of one without. */
export function keysOf(hasPeople: boolean): readonly KeyEntry[] {
  return hasPeople ? keymap : keymap.filter(({ ofPeople }) => ofPeople !== true);
}

/** The action of each favourite by its place in the row, from 0. */
export const favouriteActions = keyActions.filter((action) => action.startsWith('favourite_'));
