import { create } from 'zustand';
import type { FoundNumber } from '../../../../../../preload/contract/customers/customer';
import { galla } from '../../../../page/bridge';
import { useOperatorStore } from '../../../../store/operator-store';
import { fromThisCounter } from '../../../../store/which-counter';
import { focusField, hasFocus } from '../focus-field';
import { forwardFromNumber, forwardFromOperator } from '../step-forward';
import { endNumber, replaceNumber, setForm, setOperator, useSale } from '../../sale-store';
import { keepTypedAhead } from '../../typing/type-ahead';
import { isTypedName } from './typed-name';

/** What was found by the name in Number. */
interface ByName {
  /** For which text; another one stands there: nothing is found yet. */
  readonly typed: string;
  readonly found: readonly FoundNumber[];
  /** The place of the one that an arrow marked; `null`: none. */
  readonly marked: number | null;
}

const nothing: ByName = { typed: '', found: [], marked: null };

/** Never what was pasted or scanned: only keys ask. */
export const useByName = create<ByName>(() => nothing);

/**
 * A scanner types its letters and its Enter faster than this, a person does not: what was not asked for yet when Enter comes
 * finds nobody. In milliseconds.
 */
const PAUSE = 50;

let timer: ReturnType<typeof setTimeout> | undefined;
let asking: { readonly typed: string; readonly answer: Promise<readonly FoundNumber[]> } | null = null;

/** A key was typed in Number: finds the customers of this name when typing pauses. */
export function lookByName(typed: string): void {
  clearTimeout(timer);
  if (useByName.getState().typed !== '') useByName.setState({ marked: null });
  if (isTypedName(typed)) timer = setTimeout(() => void ask(typed), PAUSE);
  else forgetByName();
}

/** Number is left, or holds something else: nothing is offered any more. */
export function forgetByName(): void {
  clearTimeout(timer);
  asking = null;
  useByName.setState(nothing);
}

async function ask(typed: string): Promise<void> {
  const answer = find(typed);
  asking = { typed, answer };
  const found = await answer;
  if (asking?.typed !== typed) return;
  asking = null;
  if (useSale.getState().form.number === typed && hasFocus('number')) {
    useByName.setState({ typed, found, marked: null });
  }
}

async function find(typed: string): Promise<readonly FoundNumber[]> {
  const answer = await fromThisCounter(galla['customers:find']({ typed }));
  return answer?.ok === true ? answer.value : [];
}

/** Marks the next one, or the one before; answers whether there is any. */
export function markByName(step: 1 | -1): boolean {
  const { typed, found, marked } = useByName.getState();
  if (found.length === 0 || typed !== useSale.getState().form.number) return false;
  const from = marked ?? (step > 0 ? -1 : found.length);
  useByName.setState({ marked: Math.min(Math.max(from + step, 0), found.length - 1) });
  return true;
}

/**
 * Enter in Number: takes the one that is marked, or the first of what a name was typed for, and waits for it where it was asked
 * for; else it goes forward as always. Where an operator is chosen the letters may be its account: then only what is marked
 * is taken.
 */
export async function forwardByName(): Promise<void> {
  const { number, operator } = useSale.getState().form;
  const isAsked = asking?.typed === number || useByName.getState().typed === number;
  if (!isTypedName(number) || !isAsked) return forwardFromNumber();
  let taken = false;
  await keepTypedAhead(document, {
    work: async () => {
      // Whoever asked has heard the answer before, and put it in place.
      await asking?.answer;
      const { typed, found, marked } = useByName.getState();
      const wanted = typed === number ? found[marked ?? (operator === null ? 0 : -1)] : undefined;
      if (wanted !== undefined && useSale.getState().form.number === number && hasFocus('number')) {
        taken = true;
        takeFound(wanted);
      }
      return taken && !hasFocus('number');
    },
    isElsewhere: () => !hasFocus('number'),
    endsWithEscape: true,
    forNextNumber: false,
  });
  if (!taken && useSale.getState().form.number === number && hasFocus('number')) await forwardFromNumber();
}

/** Fills in whose number it is, the number and its operator; the amount is typed, and nothing is read back by this. */
export function takeFound({ name, phone, number, operator }: FoundNumber): void {
  forgetByName();
  replaceNumber(number);
  endNumber();
  setForm({ customerName: name, customerPhone: phone ?? '' }, 'customerName', 'customerPhone');
  const known = useOperatorStore.getState().operators.find(({ code }) => code === operator);
  if (known === undefined) return focusField('operator');
  setOperator(known, 'hint');
  return forwardFromOperator();
}
