import type { ReactElement } from 'react';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { payments } from '../../../../../preload/contract/sale/recharge';
import { formatRupees, paise, type Paise } from '../../../../../preload/contract/money';
import { Choice } from '../../../components/form/choice';
import { Money } from '../../../components/money/money';
import { paymentKeys, SPLIT_KEY } from '../../../keyboard/keymap';
import { Monogram } from '../../../components/monogram/monogram';
import { SplitFields } from './split-fields';
import { carriedInto, dueNow, noParts, owingPayment } from './split-parts';
import { setReadBack, useSale, type ReadBack } from '../sale-store';
import { useSay, useSayRich } from '../../../page/use-say';
import { amountInWords } from '../../../text/amount-words';
import { sideBySide } from '../../../text/side-by-side';
import { digits } from '../../../components/money/digits';

/** The parts that are read out when the read-back opens, in this order: all but what may still be chosen. */
const spokenParts = ['number', 'what', 'fields', 'total'] as const;
export const readOut = spokenParts.map(partId).join(' ');

function partId(part: (typeof spokenParts)[number]): string {
  return `read-back-${part}`;
}

/** Number, operator, amount and what the customer pays, in the order in which they are read out. */
export function ReadBackFacts({ readBack }: { readonly readBack: ReadBack }): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { review, payment, parts } = readBack;
  const { collectedPaise } = review;
  const change = changeOf(readBack);
  return (
    <>
      <p id={partId('number')} className="read-back-number digits">
        {groupNumber(review.number)
          .split(' ')
          .map((group, place) => (
            // The groups of one number never move.
            // oxlint-disable-next-line react/no-array-index-key -- groups of one number never move
            <span key={place}>{group} </span>
          ))}
      </p>
      <div id={partId('what')} className="read-back-what">
        <p className="read-back-operator">
          <Monogram operator={review.operator} />
          <span>
            {review.operator.name}
            <small>{say(`category.${review.operator.category}`)}</small>
          </span>
        </p>
        <p className="read-back-amount">
          <Money amount={review.amountPaise} />
          <small>{amountInWords(say, review.amountPaise)}</small>
        </p>
      </div>
      {review.fields.length > 0 && (
        <dl id={partId('fields')} className="read-back-fields">
          {review.fields.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value === '' ? '–' : value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="read-back-money">
        <dl id={partId('total')} className="read-back-total">
          {review.chargePaise > 0 && (
            <div>
              <dt>{say('counter.read_back.our_charge')}</dt>
              <dd>
                <Money amount={review.chargePaise} />
              </dd>
            </div>
          )}
          <div className="read-back-pays">
            <dt>{say('counter.read_back.customer_pays')}</dt>
            <dd>
              <Money amount={review.totalPaise} />
            </dd>
          </div>
          {change !== null && collectedPaise !== null && (
            <div>
              <dt>{sayRich('counter.read_back.gave', { amount: formatRupees(collectedPaise), digits })}</dt>
              <dd>
                <Money amount={change} />
              </dd>
            </div>
          )}
        </dl>
        <div>
          <Choice
            label={say('counter.read_back.paid_by')}
            value={parts === null ? payment : 'split'}
            options={[
              ...payments.map((each) => ({
                value: each,
                name: say(`payment.${each}`),
                key: paymentKeys[each],
              })),
              { value: 'split' as const, name: say('counter.read_back.split'), key: SPLIT_KEY },
            ]}
            onChange={(chosen) =>
              setReadBack(chosen === 'split' ? { parts: noParts } : { payment: chosen, parts: null })
            }
          />
          {parts !== null && <SplitFields parts={parts} review={review} />}
          {owingPayment(readBack) === 'on_account' && <WhoOwes />}
        </div>
      </div>
    </>
  );
}

/** What goes back of the cash that was handed over, where it is enough; less what was paid before for a failed one. */
function changeOf(readBack: ReadBack): Paise | null {
  const { collectedPaise } = readBack.review;
  const due = dueNow(readBack);
  if (collectedPaise === null || due === null || due.cashPaise === 0) return null;
  const before = carriedInto(readBack, due).reduce((sum, one) => sum + one.paise - one.upiPaise, 0);
  const change = collectedPaise - Math.max(0, due.cashPaise - before);
  return change < 0 ? null : paise(change);
}

/** Who pays later, as typed. The form cannot change while it is read back. */
function WhoOwes(): ReactElement | null {
  const say = useSay();
  const { customerName, customerPhone } = useSale(({ form }) => form);
  const who = sideBySide([customerName.trim(), groupNumber(customerPhone.trim())]);
  return who === '' ? null : <p className="read-back-owes">{say('counter.read_back.pays_later', { who })}</p>;
}
