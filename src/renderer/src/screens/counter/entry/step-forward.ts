import { checkNumber, cleanNumber } from '../../../../../preload/contract/rules/number';
import type { SaleField } from '../../../../../preload/contract/sale/field-problem';
import { useOperatorStore } from '../../../store/operator-store';
import { focusField, hasFocus, isInPage } from './focus-field';
import { letGoOfReview, reviewSale } from '../read-back/review-sale';
import { declineSlip } from '../outcome/slip-question';
import { showProblem } from './said/show-problem';
import { filledIn } from './new-customer';
import { billFieldName, clearForm, endNumber, setNumber, setOperator, useSale } from '../sale-store';
import { keepTypedAhead } from '../typing/type-ahead';
import { hintFor } from './use-number-hint';

/**
 * Enter in Number. What the shop's own journal or a rule knows fills the operator and goes on to the amount;
 * a prefix only looks like knowledge since numbers can be ported, so it stops at Operator.
 */
export async function forwardFromNumber(): Promise<void> {
  endNumber();
  const { number, operator } = useSale.getState().form;
  if (number === '') return;
  if (operator !== null) forwardFromOperator();
  else {
    await keepTypedAhead(document, {
      work: async () => {
        const late = setTimeout(() => useSale.setState({ lookingUp: true }), LATE_MS);
        await forwardByHint(number);
        clearTimeout(late);
        useSale.setState({ lookingUp: false });
        return !hasFocus('number');
      },
      isElsewhere: () => !hasFocus('number'),
      endsWithEscape: true,
      forNextNumber: false,
    });
  }
}

/** A wait that a person notices is told. In milliseconds. */
const LATE_MS = 300;

async function forwardByHint(number: string): Promise<void> {
  const hint = await hintFor(number);
  const { form } = useSale.getState();
  // Somebody changed the number, chose by hand or went elsewhere while the hint was on its way.
  if (form.number !== number || form.operator !== null || !hasFocus('number')) return;
  const known = hint !== null && hint.source !== 'prefix' ? operatorOf(hint.operatorCode) : null;
  if (known === null) {
    focusField('operator');
    return;
  }
  setOperator(known, 'hint');
  forwardFromOperator();
}

/** The operator is there: on to the amount, unless the number does not fit it. */
export function forwardFromOperator(): void {
  const { number, operator } = useSale.getState().form;
  if (operator === null) return focusField('operator');
  if (number === '') return focusField('number');
  const verdict = checkNumber(operator.number, cleanNumber(number, operator.number.kind));
  if (verdict.kind === 'refused') {
    useSale.setState(({ problems }) => ({
      problems: { ...problems, number: verdict.problem },
    }));
    return showProblem('number');
  }
  return focusField('amount');
}

/** Enter in Amount or an extra field: on to the next field behind it that is still empty, else the review. */
export function forwardFrom(field: SaleField): void {
  const { form } = useSale.getState();
  if (field === 'amount' && form.amount.trim() === '') return;
  if (form.operator === null) return focusField('operator');
  const names = form.fields.map((_, place) => billFieldName(place));
  const behind = names.indexOf(field) + 1;
  const next = names.find((_, place) => place >= behind && form.fields[place] === '');
  if (next !== undefined) return focusField(next);
  void reviewSale();
}

/**
 * Esc: one step back, to Operator only where staff chose it themselves. In Number the number goes, then whatever
 * else was typed; when all is empty, the outcome's question is answered: no slip.
 */
export function stepBack(field: SaleField): void {
  // The step before this one is the read-back that is on its way.
  if (letGoOfReview()) return;
  const { form } = useSale.getState();
  if (field === 'number') {
    if (form.number !== '') setNumber('');
    else if (form.restartOf !== null || filledIn(form).length > 0) clearForm();
    else declineSlip();
    return;
  }
  if (field === 'operator') return focusField('number');
  if (field === 'amount') return focusField(form.operatorBy === 'staff' ? 'operator' : 'number');
  const names = form.fields.map((_, place) => billFieldName(place));
  const behind = names.indexOf(field);
  // The choices in sight are no field that the focus can be put into.
  const before = names.filter((name, place) => (behind === -1 || place < behind) && isInPage(name));
  return focusField(before.at(-1) ?? 'amount');
}

function operatorOf(code: string) {
  return useOperatorStore.getState().operators.find((operator) => operator.code === code) ?? null;
}
