import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import { searchOperators } from '../../../store/operators/operator-search';
import { operatorIndex } from '../../../store/operators/operator-index';
import { useOperatorStore } from '../../../store/operator-store';
import { setOperator, useSale } from '../sale-store';
import { forwardFromOperator, stepBack } from '../entry/step-forward';

/** How many operators the list shows at most: who sees none of theirs types another letter. */
const LIMIT = 12;
/** How far Page Up and Page Down go. */
const PAGE = 6;

/** The operator field while it is worked in. */
export interface OperatorPicker {
  readonly chosen: Operator | null;
  /** What is being typed; `null` while the field just names the operator that is chosen. */
  readonly typed: string | null;
  readonly open: boolean;
  /** Best first; empty while the list is closed. */
  readonly found: readonly Operator[];
  /** The place of the marked one in `found`; `null`: none. */
  readonly marked: number | null;
  /** The place of the one that Enter takes: the marked one, or the first of what was typed for. */
  readonly next: number | null;
  readonly type: (text: string) => void;
  readonly take: (operator: Operator) => void;
  readonly show: () => void;
  /** The focus goes elsewhere: what was typed and not taken is gone. */
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/**
 * What keys and touch do to the operator field. Found and drawn with every key and before the next one, never
 * later: Enter takes the first of what was typed for, and a list that lags behind would give it another one.
 */
export function useOperatorPicker(): OperatorPicker {
  const chosen = useSale(({ form }) => form.operator);
  const hinted = useSale(({ hint }) => hint?.hint?.operatorCode ?? null);
  const operators = useOperatorStore((state) => state.operators);
  const favourites = useOperatorStore((state) => state.favourites);
  const weights = useOperatorStore((state) => state.weights);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [markedOne, setMarkedOne] = useState<Operator | null>(null);
  const text = (typed ?? '').trim();

  const found = useMemo(() => {
    if (!open) return [];
    const fit = searchOperators(operatorIndex(operators), text, weights, LIMIT);
    return text === '' ? withFirst(fit, operators, hinted) : fit;
  }, [open, operators, text, weights, hinted]);

  // The operator is marked, not its place: a late hint puts another one there.
  const place = markedOne === null ? -1 : found.findIndex(({ code }) => code === markedOne.code);
  const marked = place === -1 ? null : place;

  const close = useCallback((): void => {
    setTyped(null);
    setOpen(false);
    setMarkedOne(null);
  }, []);

  const take = useCallback(
    (operator: Operator): void => {
      close();
      setOperator(operator, 'staff');
      forwardFromOperator();
    },
    [close],
  );

  const next = marked ?? (text === '' ? null : 0);

  /** Enter takes what is next; without any it only goes on. */
  const forward = (): void => {
    const wanted = next === null ? undefined : found[next];
    if (wanted !== undefined) take(wanted);
    else if (chosen !== null && typed === null) {
      close();
      forwardFromOperator();
    }
  };

  const mark = (step: number): void => {
    if (!open) setOpen(true);
    else if (found.length > 0) {
      const from = marked ?? (step > 0 ? -1 : found.length);
      setMarkedOne(found[Math.min(Math.max(from + step, 0), found.length - 1)] ?? null);
    }
  };

  return {
    chosen,
    typed,
    open,
    found,
    marked,
    next,
    type(value) {
      setTyped(value);
      setOpen(true);
      setMarkedOne(null);
      if (value === '' && chosen !== null) setOperator(null, 'staff');
    },
    take,
    show: () => setOpen(true),
    leave: close,
    onKeyDown(event) {
      const step = steps[event.key];
      const favourite = text === '' ? favourites[favouriteOf(event)] : undefined;
      if (step !== undefined && !event.altKey && !event.ctrlKey) {
        event.preventDefault();
        mark(step);
      } else if (favourite !== undefined) {
        event.preventDefault();
        if (!event.repeat) take(favourite);
      } else if (event.key === 'Enter') {
        event.preventDefault();
        // A held key goes forward one step only.
        if (!event.repeat) forward();
      } else if (event.key === 'Escape') {
        // What was typed is taken back first; a list that only stands open is no step.
        if (typed !== null) close();
        else stepBack('operator');
      }
    },
  };
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

/** The place, from 0, of the favourite that a digit stands for; -1: no digit. By its place, on either half. */
function favouriteOf({ altKey, ctrlKey, metaKey, shiftKey, nativeEvent, key }: KeyboardEvent): number {
  if (altKey || ctrlKey || metaKey || shiftKey) return -1;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(nativeEvent.code)?.[1] ?? /^[1-9]$/.exec(key)?.[0];
  return digit === undefined ? -1 : Number(digit) - 1;
}

/** The hinted operator first, so that it is one arrow away; nothing is chosen by that. */
function withFirst(
  found: readonly Operator[],
  operators: readonly Operator[],
  code: string | null,
): readonly Operator[] {
  const first = code === null ? undefined : operators.find((operator) => operator.code === code);
  return first === undefined ? found : [first, ...found.filter((each) => each !== first)];
}
