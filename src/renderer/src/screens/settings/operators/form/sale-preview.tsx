import { useState, type ReactElement } from 'react';
import { checkBillField, cleanBillField } from '../../../../../../preload/contract/rules/bill-field';
import { addPaise, formatRupees, parseRupees, type Paise } from '../../../../../../preload/contract/money';
import { checkAmount, checkNumber, cleanNumber } from '../../../../../../preload/contract/rules/number';
import type { BillField, Operator } from '../../../../../../preload/contract/operators/operator';
import type { Say } from '../../../../../../preload/contract/words/say';
import { boldDigits, digits } from '../../../../components/money/digits';
import { fieldProblemText } from '../../../../text/field-problems';
import { BillFieldInput } from '../../../counter/entry/bill-field-input';
import { Monogram } from '../../../../components/monogram/monogram';
import { groupAsTyped } from '../../../counter/entry/number-entry';
import { numberHelp } from '../../../counter/entry/number-help';
import { usualAmounts } from '../../../counter/entry/usual-amounts';
import { useSay, useSayRich } from '../../../../page/use-say';
import '../../../counter/sell-form.css';

/** The form that the counter will draw for this operator, to be tried. Nothing typed here is sold or kept. */
export function SalePreview({ operator }: { readonly operator: Operator }): ReactElement {
  const say = useSay();
  const { number: rule, amount: amountRule, fields } = operator;
  const [typed, setTyped] = useState<string | null>(null);
  const [amount, setAmount] = useState('');
  const [values, setValues] = useState<readonly string[]>([]);

  const number = cleanNumber(typed ?? rule.example, rule.kind);
  const verdict = checkNumber(rule, number);
  const paise = parseRupees(amount);
  const wrongAmount = amountSentence(say, amount, operator);
  const usual = usualAmounts(operator, null, []);
  const total = paise.ok && checkAmount(amountRule, paise.value) === null ? paise.value : null;

  return (
    <section className="sale-preview" aria-label={say('settings.preview.title')}>
      <h3>{say('settings.preview.title')}</h3>
      <p className="sale-preview-lead">{say('settings.preview.lead')}</p>
      <div className="sale-preview-form">
        <label className="preview-row">
          <span className="sell-label">{say('settings.preview.number')}</span>
          <input
            className="field-input number-input digits"
            value={typed ?? groupAsTyped(number)}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => setTyped(typed === null ? null : groupAsTyped(number))}
            data-invalid={verdict.kind === 'refused' || undefined}
            spellCheck={false}
          />
        </label>
        {verdict.kind === 'fits' ? (
          <p className="sell-help">{numberHelp(say, rule)}</p>
        ) : (
          <p className={verdict.kind === 'refused' ? 'field-problem' : 'preview-warning'}>
            {fieldProblemText(say, verdict.problem)}
            {verdict.kind === 'warning' && ` ${say('settings.preview.may_go_on')}`}
          </p>
        )}
        <p className="preview-operator">
          <Monogram operator={operator} />
          <strong>{operator.name === '' ? say('settings.preview.name') : operator.name}</strong>
        </p>
        <label className="preview-row">
          <span className="sell-label">{say('settings.preview.amount')}</span>
          <span className="amount-input">
            <span className="amount-sign" aria-hidden>
              ₹
            </span>
            <input
              className="field-input digits"
              value={amount}
              onChange={(event) => setAmount(event.currentTarget.value)}
              data-invalid={wrongAmount !== null || undefined}
              spellCheck={false}
            />
          </span>
        </label>
        {wrongAmount !== null && <p className="field-problem">{wrongAmount}</p>}
        {usual.length > 0 && (
          <ul className="usual" aria-label={say('settings.preview.usual_amounts')}>
            {usual.map((each) => (
              <li key={each}>
                <button
                  type="button"
                  className="usual-amount digits"
                  onClick={() => setAmount(formatRupees(each))}
                >
                  {formatRupees(each)}
                </button>
              </li>
            ))}
          </ul>
        )}
        {fields.map((field, place) => (
          <BillFieldInput
            // The fields of a form that is being described have no names to tell them apart yet.
            // oxlint-disable-next-line react/no-array-index-key -- they have no names yet
            key={place}
            field={
              field.label === ''
                ? { ...field, label: say('settings.operator.field.nth', { count: place + 1 }) }
                : field
            }
            value={values[place] ?? ''}
            problem={fieldSentence(say, field, values[place] ?? '')}
            onChange={(value) =>
              setValues(fields.map((_, at) => (at === place ? value : (values[at] ?? ''))))
            }
          />
        ))}
        {total !== null && <Total amount={total} charge={operator.chargePaise} />}
      </div>
    </section>
  );
}

function Total({ amount, charge }: { readonly amount: Paise; readonly charge: Paise }): ReactElement | null {
  const sayRich = useSayRich();
  if (charge === 0) return null;
  return (
    <p className="preview-total">
      {sayRich('settings.preview.total', {
        charge: formatRupees(charge),
        total: formatRupees(addPaise(amount, charge)),
        digits,
        boldDigits,
      })}
    </p>
  );
}

function amountSentence(say: Say, typed: string, { amount }: Operator): string | null {
  if (typed.trim() === '') return null;
  const read = parseRupees(typed);
  const problem = read.ok ? checkAmount(amount, read.value) : { code: read.failure };
  return problem === null ? null : fieldProblemText(say, problem);
}

function fieldSentence(say: Say, field: BillField, typed: string): string | undefined {
  if (typed === '') return undefined;
  const problem = checkBillField(field, cleanBillField(field, typed));
  return problem === null ? undefined : fieldProblemText(say, problem);
}
