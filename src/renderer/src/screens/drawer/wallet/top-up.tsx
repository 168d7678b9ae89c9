import type { ReactElement } from 'react';
import { formatRupees, parseRupees } from '../../../../../preload/contract/money';
import { topUpSources, type TopUpSource } from '../../../../../preload/contract/money-moves/wallet';
import { balanceKinds, type BalanceKind } from '../../../../../preload/contract/rules/balance-kind';
import { ok } from '../../../../../preload/contract/result';
import { Choice } from '../../../components/form/choice';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { TextField } from '../../../components/form/text-field';
import { Said } from '../../../components/said/said';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useHealthStore } from '../../../store/health-store';

interface Typed {
  readonly amount: string;
  readonly balance: BalanceKind;
  readonly source: TopUpSource;
  readonly bankReference: string;
}

const blank: Typed = { amount: '', balance: 'recharge', source: 'bank', bankReference: '' };

/** What was put into the wallet at the gateway. */
export function TopUp(): ReactElement {
  const say = useSay();
  const askOnce = useRequestId();
  const hasTwo = useHealthStore(({ health }) => (health?.utility ?? null) !== null);
  const form = useForm({
    initial: blank,
    read: (typed) => ok(typed),
    submit: (typed) => askOnce((requestId) => galla['wallet:top-up']({ requestId, ...typed })),
    done: (_, { amount, source }) => {
      const read = parseRupees(amount);
      const sum = read.ok ? formatRupees(read.value) : amount;
      return { tone: 'good', text: say('drawer.wallet.done', { amount: sum, source }) };
    },
    empties: ['amount', 'bankReference'],
    fieldOf: { bad_fields: 'amount' },
  });
  return (
    <Form form={form} startsAgain className="move-form" label={say('drawer.wallet.title')}>
      <p className="lead">{say('drawer.wallet.says')}</p>
      <div className="move-form-line">
        <TextField
          label={say('drawer.move.amount')}
          inputMode="decimal"
          maxLength={20}
          {...form.field('amount')}
        />
        {form.typed.source === 'bank' && (
          <TextField label={say('drawer.wallet.reference')} maxLength={60} {...form.field('bankReference')} />
        )}
      </div>
      <Choice
        label={say('drawer.wallet.from')}
        options={topUpSources.map((value) => ({ value, name: say(`drawer.wallet.source.${value}`) }))}
        value={form.typed.source}
        onChange={(source) => form.change({ source, bankReference: '' })}
      />
      {hasTwo && (
        <Choice
          label={say('drawer.wallet.balance')}
          options={balanceKinds.map((value) => ({ value, name: say(`frame.balance.${value}`) }))}
          {...form.field('balance')}
        />
      )}
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{say('drawer.wallet.save')}</SubmitButton>
        <Said remark={form.said?.tone === 'good' ? form.said : null} />
      </div>
    </Form>
  );
}
