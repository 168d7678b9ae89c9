import { z } from 'zod';
import type { RightsByRole } from './rights';
import { roles } from './role';

const role = z.enum(roles);

/** A role for each right, and nothing else. */
export const rightsByRoleSchema = z.strictObject({
  sell: role,
  print: role,
  search: role,
  take_dues: role,
  give_back: role,
  return_earlier_shift: role,
  override_shield: role,
  override_limit: role,
  settle: role,
  move_money: role,
  open_drawer: role,
  see_totals: role,
  see_numbers: role,
  shift: role,
  close: role,
  export: role,
  practise: role,
  settings: role,
  people: role,
  owner: role,
}) satisfies z.ZodType<RightsByRole>;
