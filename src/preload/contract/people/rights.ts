import { isAtLeast, type Role } from './role';

/** Every right, and the least role that has it until the owner moves it. Which call needs which: `bridge/access.ts`. */
export const defaultRights = {
  sell: 'staff',
  print: 'staff',
  /** The history, and what happened to one recharge. */
  search: 'staff',
  /** Who owes what, and taking what is owed to the shop. */
  take_dues: 'staff',
  /** Giving back what is owed to a customer. */
  give_back: 'staff',
  /** The same for a sale of a shift that is over. */
  return_earlier_shift: 'manager',
  /** The same number and amount again, with a reason. */
  override_shield: 'manager',
  /** More than the shop sells in a minute or an hour. */
  override_limit: 'manager',
  settle: 'manager',
  /** Paid in and out, safe drop, reversals, corrected ways of payment. */
  move_money: 'manager',
  /** Without a sale. */
  open_drawer: 'manager',
  see_totals: 'manager',
  /** Whole numbers and phones of what is older than a day; who lacks it sees `98••• ••210`. */
  see_numbers: 'manager',
  /** Opening a shift, handing it over, counting for it. It tells no totals: only what they counted themselves. */
  shift: 'staff',
  close: 'manager',
  export: 'manager',
  /** With an account connected. */
  practise: 'manager',
  settings: 'manager',
  people: 'manager',
  /** What nobody else does: rights, the recovery code, other owners, a token that works. Never moved. */
  owner: 'owner',
} as const satisfies Readonly<Record<string, Role>>;

export type Right = keyof typeof defaultRights;

/** The least role that has each right. */
export type RightsByRole = { readonly [R in Right]: Role };

/** Whether this is the name of a right. */
export function isRight(name: string): name is Right {
  return Object.hasOwn(defaultRights, name);
}

/** The names of all rights: the table is total over them. */
export const rights: readonly Right[] = Object.keys(defaultRights).filter(isRight);

/** What a name alone opens while a PIN cannot be looked at. */
export const rightsByName: readonly Right[] = ['sell', 'print'];

/**
 * The rights that the owner's passphrase is asked for where there are no people. There nothing is asked that was not asked
 * before a shop could have people: a right whose calls asked nobody must not stand here.
 */
const askingOwner: ReadonlySet<Right> = new Set([
  'override_shield',
  'override_limit',
  'settle',
  'settings',
  'people',
  'owner',
]);

/** Whether the owner is asked for this right where there are no people. */
export function asksOwner(right: Right): boolean {
  return askingOwner.has(right);
}

/** All that somebody of this role may do. */
export function rightsOf(role: Role, byRole: RightsByRole): readonly Right[] {
  return rights.filter((right) => isAtLeast(role, byRole[right]));
}
