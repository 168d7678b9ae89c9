import type { ReactElement } from 'react';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import { payments } from '../../../../../preload/contract/sale/recharge';
import { formatRupees } from '../../../../../preload/contract/money';
import { Choice } from '../../../components/form/choice';
import { Money } from '../../../components/money/money';
import { paymentKeys } from '../../../keyboard/keymap';
import { Monogram } from '../../../components/monogram/monogram';
import { setReadBack, useSale, type ReadBack } from '../sale-store';
import { useSay, useSayRich } from '../../../page/use-say';
import { amountInWords } from '../../../text/amount-words';
import { sideBySide } from '../../../text/side-by-side';
import { digits } from '../../../components/money/digits';

/** Number, operator, amount and what the customer pays, in the order in which they are read out. */
export function ReadBackFacts({ readBack }: { readonly readBack: ReadBack }): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { review, payment } = readBack;
  return (
    <>
      <p className="read-back-number digits" aria-label={review.number}>
        {groupNumber(review.number)
          .split(' ')
          .map((group, place) => (
            // The groups of one number never move.
            // oxlint-disable-next-line react/no-array-index-key -- groups of one number never move
            <span key={place}>{group} </span>
          ))}
      </p>
      <div className="read-back-what">
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
        <dl className="read-back-fields">
          {review.fields.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value === '' ? '–' : value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="read-back-money">
        <dl className="read-back-total">
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
          {review.collectedPaise !== null && review.returnPaise !== null && payment === 'cash' && (
            <div>
              <dt>
                {sayRich('counter.read_back.gave', { amount: formatRupees(review.collectedPaise), digits })}
              </dt>
              <dd>
                <Money amount={review.returnPaise} />
              </dd>
            </div>
          )}
        </dl>
        <div>
          <Choice
            label={say('counter.read_back.paid_by')}
            value={payment}
            options={payments.map((each) => ({
              value: each,
              name: say(`payment.${each}`),
              key: paymentKeys[each],
            }))}
            onChange={(chosen) => setReadBack({ payment: chosen })}
          />
          {payment === 'on_account' && <WhoOwes />}
        </div>
      </div>
    </>
  );
}

/** Who pays later, as typed. The form cannot change while it is read back. */
function WhoOwes(): ReactElement | null {
  const say = useSay();
  const { customerName, customerPhone } = useSale(({ form }) => form);
  const who = sideBySide([customerName.trim(), groupNumber(customerPhone.trim())]);
  return who === '' ? null : <p className="read-back-owes">{say('counter.read_back.pays_later', { who })}</p>;
}
