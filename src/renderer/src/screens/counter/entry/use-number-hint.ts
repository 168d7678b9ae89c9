import { useEffect } from 'react';
import type { NumberHint } from '../../../../../preload/contract/sale/sale';
import { galla } from '../../../page/bridge';
import { fromThisCounter } from '../../../store/which-counter';
import { useSale } from '../sale-store';

/** Below this nothing is known of a number. */
const MIN_LENGTH = 4;
/** Typing is faster than this; a hint is asked for when it pauses. In milliseconds. */
const PAUSE = 60;

/** So long is a mobile number: most numbers are complete then, and Enter follows at once. */
const COMPLETE = 10;

/** Asks for a hint when the number has its tenth digit, and whenever it has changed and typing pauses. */
export function useNumberHint(): void {
  const number = useSale(({ form }) => form.number);
  useEffect(() => {
    const timer = setTimeout(() => void hintFor(number), number.length === COMPLETE ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [number]);
}

/** The question that is on its way: Enter waits for it and asks no second time. */
let asking: { readonly number: string; readonly answer: Promise<NumberHint | null> } | null = null;

/** The hint for a number: the one at hand or on its way when it is for this number, else a fresh one. */
export async function hintFor(number: string): Promise<NumberHint | null> {
  const known = useSale.getState().hint;
  if (known?.number === number) return known.hint;
  if (number.length < MIN_LENGTH) return null;
  if (asking?.number !== number) asking = { number, answer: ask(number) };
  const hint = await asking.answer;
  if (useSale.getState().form.number === number) useSale.setState({ hint: { number, hint } });
  return hint;
}

async function ask(number: string): Promise<NumberHint | null> {
  const answer = await fromThisCounter(galla['number:hint']({ number }));
  if (asking?.number === number) asking = null;
  return answer?.ok === true ? answer.value : null;
}
