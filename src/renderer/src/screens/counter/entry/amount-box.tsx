import type { KeyboardEvent, ReactElement } from 'react';
import {
  formatRupees,
  toAsciiDigits,
  toGatewayRupees,
  type Paise,
} from '../../../../../preload/contract/money';
import { oneStop } from '../../../keyboard/one-stop';
import { useComposed } from '../../../keyboard/use-composed';
import { useOperatorStore } from '../../../store/operator-store';
import { FieldSaid, saidIds } from './said/field-said';
import { fieldId, focusField } from './focus-field';
import { setForm, useSale } from '../sale-store';
import { forwardFrom, stepBack } from './step-forward';
import { usualAmounts } from './usual-amounts';
import { useFieldProblem } from './use-field-problem';
import { useSay } from '../../../page/use-say';

/** The amount, and beside it the usual ones: this number's last, then what the shop sells, then the operator's. */
export function AmountBox(): ReactElement {
  const say = useSay();
  const { amount, operator } = useSale(({ form }) => form);
  const hint = useSale(({ hint: found, form }) => (found?.number === form.number ? found.hint : null));
  const problem = useFieldProblem('amount');
  const sold = useOperatorStore(({ soldAmounts }) => soldAmounts.get(operator?.code ?? ''));
  const usual = usualAmounts(operator, hint, sold ?? []);

  const take = (paise: Paise): void => {
    setForm({ amount: toGatewayRupees(paise) }, 'amount');
    focusField('amount');
  };

  const composed = useComposed(amount, ({ value }) => setForm({ amount: toAsciiDigits(value) }, 'amount'));

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) forwardFrom('amount');
    } else if (event.key === 'Escape') stepBack('amount');
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && usual.length > 0) {
      event.preventDefault();
      const at = usual.findIndex((paise) => toGatewayRupees(paise) === amount);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = usual.at(at === -1 ? (step === 1 ? 0 : -1) : (at + step) % usual.length);
      if (next !== undefined) take(next);
    }
  };

  const id = fieldId('amount');
  return (
    <div className="sell-row">
      <label className="sell-label" htmlFor={id}>
        {say('counter.entry.amount')}
      </label>
      <div className="sell-field">
        <div className="amount-line">
          <span className="amount-input">
            <span className="amount-sign" aria-hidden>
              ₹
            </span>
            <input
              id={id}
              className="field-input digits"
              inputMode="decimal"
              {...composed}
              onKeyDown={onKeyDown}
              aria-invalid={problem !== undefined}
              data-invalid={problem !== undefined || undefined}
              aria-describedby={saidIds('amount')}
              autoComplete="off"
              spellCheck={false}
              maxLength={20}
            />
          </span>
          <ul className="usual" ref={oneStop} aria-label={say('counter.entry.usual_amounts')}>
            {usual.map((paise) => (
              <li key={paise}>
                <button
                  type="button"
                  className="usual-amount digits"
                  aria-label={`₹ ${formatRupees(paise)}`}
                  aria-pressed={toGatewayRupees(paise) === amount}
                  onClick={() => take(paise)}
                >
                  {formatRupees(paise)}
                </button>
              </li>
            ))}
          </ul>
        </div>
        <FieldSaid of="amount" />
      </div>
    </div>
  );
}
