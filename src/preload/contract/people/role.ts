/** What a person is at the counter, from the least to the most. */
export const roles = ['staff', 'manager', 'owner'] as const;
export type Role = (typeof roles)[number];

/** Whether one role may do all that the other may. */
export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}
