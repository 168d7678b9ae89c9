import { z } from 'zod';
import type { PassedOver } from '../../../preload/contract/settings/settings';

const id = z.string().min(1);
const place = z.int();

/** Which recharge a row is about that does not read; `null` when not even that can be told. */
export function passedOverOf(row: unknown): PassedOver | null {
  const { ref_id: column, refId = column, seq } = members.catch({}).parse(row);
  const named = id.safeParse(refId);
  const placed = place.safeParse(seq);
  if (!named.success && !placed.success) return null;
  return { refId: named.data ?? null, seq: placed.data ?? null };
}

const members = z.looseObject({
  ref_id: z.unknown().optional(),
  refId: z.unknown().optional(),
  seq: z.unknown().optional(),
});
