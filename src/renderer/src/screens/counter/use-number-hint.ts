import { useEffect } from 'react';
import type { NumberHint } from '../../../../preload/contract/sale';
import { galla } from '../../bridge';
import { useSale } from './sale-store';

/** Below this nothing is known of a number. */
const MIN_LENGTH = 4;
/** Typing is faster than this; a hint is asked for when it pauses. In milliseconds. */
const PAUSE = 60;

/** Asks for a hint whenever the number has changed and typing pauses. */
export function useNumberHint(): void {
  const number = useSale(({ form }) => form.number);
  useEffect(() => {
    const timer = setTimeout(() => void hintFor(number), PAUSE);
    return () => clearTimeout(timer);
  }, [number]);
}

/** The hint for a number: the one at hand when it is for this number, else a fresh one. */
export async function hintFor(number: string): Promise<NumberHint | null> {
  const known = useSale.getState().hint;
  if (known?.number === number) return known.hint;
  if (number.length < MIN_LENGTH) return null;
  const answer = await galla['number:hint']({ number });
  const hint = answer.ok ? answer.value : null;
  if (useSale.getState().form.number === number) useSale.setState({ hint: { number, hint } });
  return hint;
}
