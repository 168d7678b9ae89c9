import type { Migration } from '../../migrate/migration';

/**
 * What is not certain of a row. `doubt`: why a refusal may be none; `held_until`: until when it holds the shield;
 * `learned_off_ms`: how far the clock was off by answers that came after the row was made.
 */
export const migration105 = {
  version: 105,
  columns: { table: 'recharges', add: ['doubt TEXT', 'held_until INTEGER', 'learned_off_ms INTEGER'] },
  up: '',
} as const satisfies Migration;
