/** The parts of Settings by their group, in the order of the screen. A part is named in the address: `#settings/operators`. */
export const groups = {
  shop: ['shop', 'counter', 'copies', 'moving'],
  people: ['people', 'owner', 'changes', 'forgetting'],
  money: ['drawer', 'close', 'earnings'],
  printing: ['slips', 'printers'],
  gateway: ['account', 'operators', 'words'],
  advanced: ['paths', 'practice', 'evidence', 'support'],
} as const;

/** A group of settings. */
export type Group = keyof typeof groups;

/** A part of a group: a form, a list or a table. */
export type SettingsPart = (typeof groups)[Group][number];

/** The groups in their order. */
export const groupNames = [
  'shop',
  'people',
  'money',
  'printing',
  'gateway',
  'advanced',
] as const satisfies readonly Group[];

/** All parts in the order of their groups. */
export const parts = [
  ...groups.shop,
  ...groups.people,
  ...groups.money,
  ...groups.printing,
  ...groups.gateway,
  ...groups.advanced,
] as const satisfies readonly SettingsPart[];

/** The parts of a group. */
export function partsOf(group: Group): readonly SettingsPart[] {
  return groups[group];
}

/** The group that has this part. */
export function groupOf(part: SettingsPart): Group {
  return groupNames.find((group) => partsOf(group).includes(part)) ?? 'shop';
}
