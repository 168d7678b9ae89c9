import type { Right, RightsByRole } from '../../../../../preload/contract/people/rights';
import type { Role } from '../../../../../preload/contract/people/role';

/** The roles that rights are given to and taken from: the owner has all of them. */
export type MovableRole = Exclude<Role, 'owner'>;

/** Whether the owner may give this one away. */
export function movable(right: Right): boolean {
  return right !== 'owner';
}

/** The rights when this role may do it, or may not. What staff may, a manager may; what a manager may not, staff may not. */
export function withRight(byRole: RightsByRole, right: Right, role: MovableRole, may: boolean): RightsByRole {
  const without = { staff: 'manager', manager: 'owner' } as const;
  return { ...byRole, [right]: may ? role : without[role] };
}
