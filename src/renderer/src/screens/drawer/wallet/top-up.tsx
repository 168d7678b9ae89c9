import type { ReactElement } from 'react';
import { topUpSources, type TopUpSource } from '../../../../../preload/contract/money-moves/wallet';
import type { BalanceKind } from '../../../../../preload/contract/rules/balance-kind';
import { ok } from '../../../../../preload/contract/result';
import { Choice } from '../../../components/form/choice';
import { Form } from '../../../components/form/submit/form';
import { useForm } from '../../../components/form/submit/use-form';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { TextField } from '../../../components/form/text-field';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { writtenAmount } from '../../../text/written-amount';
import { NoteIt } from '../note-it';
import { BalanceChoice } from './balance-choice';

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
  const form = useForm({
    initial: blank,
    read: (typed) => ok(typed),
    submit: (typed) => askOnce((requestId) => galla['wallet:top-up']({ requestId, ...typed })),
    done: (_, { amount, source }) => ({
      tone: 'good',
      says: (inWords) => inWords('drawer.wallet.done', { amount: writtenAmount(amount), source }),
    }),
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
      <BalanceChoice {...form.field('balance')} />
      <NoteIt name={say('drawer.wallet.save')} said={form.said} />
    </Form>
  );
}
