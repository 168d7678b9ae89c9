import type { DayEndProgress } from '../../../../preload/contract/sale/day-end';
import type { ShiftCalls } from '../../../../preload/contract/bridge/calls/shift-calls';
import { createBudget } from '../../budget';
import type { Handlers } from '../../handlers';
import type { Publish } from '../../publish';
import type { HandlerParts } from '../handler-parts';
import { closeHandlers } from './close-handlers';
import { closePrintHandlers, type ClosePrintParts } from './close-print-handlers';
import { shiftHandlers } from './shift-handlers';

type Parts = Pick<HandlerParts, 'desks' | 'settings' | 'clock'>
  & ClosePrintParts & { readonly publish: Publish };

/** Shifts, counts of the drawer, X and Z. */
export function allShiftHandlers({ publish, ...parts }: Parts): Pick<Handlers, keyof ShiftCalls> {
  const { clock } = parts;
  const shiftParts = {
    ...parts,
    // They share a thread with the sales, and sum up more than a page of the history does.
    readBudget: createBudget(300, 60_000, clock.monotonic),
    shiftChanged: () => publish('shift:changed', { at: clock.now() }),
    dayEndProgress: (progress: DayEndProgress) => publish('day-end:progress', progress),
  };
  return { ...shiftHandlers(shiftParts), ...closeHandlers(shiftParts), ...closePrintHandlers(parts) };
}
