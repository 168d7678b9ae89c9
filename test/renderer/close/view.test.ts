import { describe, expect, test } from 'vitest';
import type { CloseDraft, ShiftNow } from '../../../src/preload/contract/shift/shift';
import { viewOf, type Place, type View } from '../../../src/renderer/src/screens/close/flow/view';

const day: ShiftNow = {
  counter: 'KMTR',
  epoch: 1,
  shift: null,
  shiftRequired: false,
  draft: null,
  notClosed: [],
  lastClose: null,
};

function closing(step: CloseDraft['step'], of: CloseDraft['of'] = 'close'): ShiftNow {
  const draft: CloseDraft = {
    draft: 1,
    of,
    begunAt: 0,
    istDate: '2026-11-30',
    by: null,
    asked: { kind: 'skipped' },
    isBlind: false,
    step,
    countAgain: false,
    putApartPaise: 0,
    counts: [],
    noteNeeded: false,
  };
  return { ...day, draft };
}

const at = (view: View | null): Place => ({ at: view, figures: null, closed: null });

describe('what the room of the close shows', () => {
  test.each([
    ['count', 'count'],
    ['compare', 'compare'],
    ['finish', 'finish'],
  ] as const)('a page that knows nothing finds a close at its step %s', (step, view) => {
    expect(viewOf(closing(step), at(null), true)).toBe(view);
  });

  test.each(['compare', 'figures', 'finish'] as const)(
    'nobody gets to %s before the drawer is counted',
    (view) => {
      expect(viewOf(closing('count'), at(view), true)).toBe('count');
    },
  );

  test('nobody gets to the end before it was compared', () => {
    expect(viewOf(closing('compare'), at('finish'), true)).toBe('compare');
    expect(viewOf(closing('compare'), at('figures'), true)).toBe('compare');
  });

  test('figures that the page has lost are compared again, not made up', () => {
    expect(viewOf(closing('finish'), at('figures'), true)).toBe('finish');
    expect(viewOf(closing('finish'), at('compare'), true)).toBe('compare');
  });

  test('a close that is over leaves nothing of its steps', () => {
    for (const view of ['count', 'compare', 'figures', 'finish'] as const) {
      expect(viewOf(day, at(view), true)).toBe('overview');
    }
  });

  test('somebody who went out of it finds the day, and the close waits', () => {
    expect(viewOf(closing('compare'), at('overview'), true)).toBe('overview');
  });

  test('a count for a shift is gone on with where it was left', () => {
    for (const of of ['opening', 'handover'] as const) {
      expect(viewOf(closing('count', of), at(null), true)).toBe('shift_count');
      expect(viewOf(closing('finish', of), at(null), true)).toBe('shift_note');
      expect(viewOf(closing('finish', of), at('shift_count'), true)).toBe('shift_count');
    }
  });

  test('whoever may not go on with it sees that it is under way, and no step of it', () => {
    expect(viewOf(closing('count'), at(null), false)).toBe('overview');
    expect(viewOf(closing('finish', 'handover'), at('shift_count'), false)).toBe('overview');
  });
});
