import type { ReactElement } from 'react';
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

/** Which way the wallet differs from its entries: less is usual, a fee that the gateway took. */
const directions = ['less', 'more'] as const;

interface Typed {
  readonly direction: (typeof directions)[number];
  readonly amount: string;
  readonly balance: BalanceKind;
  readonly reason: string;
}

const blank: Typed = { direction: 'less', amount: '', balance: 'recharge', reason: '' };

/** The wallet holds more or less than its entries say, for a reason that a person knows. No cash moves. */
export function Correction(): ReactElement {
  const say = useSay();
  const askOnce = useRequestId();
  const form = useForm({
    initial: blank,
    read: (typed) => ok(typed),
    submit: (typed) => askOnce((requestId) => galla['wallet:correct']({ requestId, ...typed })),
    done: (_, { amount, direction }) => ({
      tone: 'good',
      says: (inWords) => inWords('drawer.wallet.corrected', { amount: writtenAmount(amount), direction }),
    }),
    empties: ['amount', 'reason'],
    fieldOf: { bad_fields: 'amount', why_needed: 'reason' },
  });
  return (
    <Form form={form} startsAgain className="move-form" label={say('drawer.wallet.correct')}>
      <p className="lead">{say('drawer.wallet.correct_says')}</p>
      <Choice
        label={say('drawer.wallet.direction')}
        options={directions.map((value) => ({ value, name: say(`drawer.wallet.direction.${value}`) }))}
        {...form.field('direction')}
      />
      <div className="move-form-line">
        <TextField
          label={say('drawer.move.amount')}
          inputMode="decimal"
          maxLength={20}
          {...form.field('amount')}
        />
        <TextField label={say('drawer.wallet.correct_why')} maxLength={100} {...form.field('reason')} />
      </div>
      <BalanceChoice {...form.field('balance')} />
      <NoteIt name={say('drawer.wallet.correct_save')} said={form.said} />
    </Form>
  );
}
