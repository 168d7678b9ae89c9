import type { ReactElement } from 'react';
import { formatRupees, parseRupees } from '../../../../../preload/contract/money';
import type { DealtWith } from '../../../../../preload/contract/bridge/calls/money-calls';
import { moveWays, type MoveWay } from '../../../../../preload/contract/money-moves/move';
import type { Result } from '../../../../../preload/contract/result';
import { saysSomething } from '../../../../../preload/contract/rules/says-something';
import type { DealingKind, Recharge } from '../../../../../preload/contract/sale/recharge';
import type { PhraseKey, Say } from '../../../../../preload/contract/words/say';
import { useAppStatus } from '../../../page/app-status';
import { useSay } from '../../../page/use-say';
import { galla } from '../../../page/bridge';
import { Choice } from '../../../components/form/choice';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { unlessProblems, type Problems } from '../../../components/form/submit/problems';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { TextField } from '../../../components/form/text-field';
import { dealtSentence, type DoneWith } from './dealt-sentence';
import { stillOwed, waysToDeal, wayOf } from './money-owed';

/** Ways in which money moves, and how the amount is called there. */
const amountLabels = {
  cash_returned: 'history.deal.amount_returned',
  cash_received: 'history.deal.amount_received',
  customer_told: null,
  nothing_owed: null,
  not_taken: null,
  charge_kept: null,
  payment_told: null,
} as const satisfies Readonly<Record<DealingKind, PhraseKey | null>>;

/** Where the way is asked for, and how. Money goes by one; of a found row it is what is told. */
const wayLabels = {
  cash_returned: 'dealing.way.cash_returned',
  cash_received: 'dealing.way.cash_received',
  payment_told: 'dealing.way.payment_told',
  customer_told: null,
  nothing_owed: null,
  not_taken: null,
  charge_kept: null,
} as const satisfies Readonly<Record<DealingKind, PhraseKey | null>>;

interface Dealing {
  readonly how: DealingKind;
  /** In rupees, as typed. */
  readonly amount: string;
  readonly way: MoveWay;
  readonly who: string;
}

interface DealWithFormProps {
  readonly recharge: Recharge;
  /** Listed because nobody has seen it. */
  readonly isNotSeen?: boolean;
  /** What may be said of it; left out: whatever fits. */
  readonly only?: readonly DealingKind[];
  /** Whoever opened it by key begins in it. */
  readonly startsHere?: boolean;
  /** Esc, where nothing else takes it: the form is put away. */
  readonly onLeave?: () => void;
  readonly onDone: (said: string, done: DoneWith, after: DealtWith) => void;
}

/**
 * Says what was done about a row that waits. The amount begins with all that is still owed; a part of it leaves the
 * rest on the list. Give it a key that changes with the row, so that it begins anew.
 */
export function DealWithForm(props: DealWithFormProps): ReactElement {
  const say = useSay();
  const { recharge, isNotSeen = false, only, startsHere = false, onLeave, onDone } = props;
  const ways = only ?? waysToDeal(recharge, isNotSeen);
  const { lock } = useAppStatus();
  const askOnce = useRequestId();
  const form = useForm({
    initial: {
      how: ways[0] ?? 'nothing_owed',
      amount: formatRupees(stillOwed(recharge)),
      way: wayOf(recharge),
      // Whoever is at the counter is known, and is who signs it.
      who: lock.kind === 'open' ? lock.person.name : '',
    },
    read: (typed) => readDealing(say, typed),
    submit: ({ how, amount, way, who }) =>
      askOnce((requestId) =>
        galla['recharge:deal-with']({
          requestId,
          refId: recharge.refId,
          how,
          amount,
          way,
          who,
        }),
      ),
    done: (after, { how, amount, way }) => {
      const moved = parseRupees(amount);
      const slipNumber = after.move?.slipNumber ?? null;
      const done = { how, way, amount: moved.ok ? formatRupees(moved.value) : '', slipNumber };
      onDone(dealtSentence(say, done, after), done, after);
      return null;
    },
    fieldOf: { bad_fields: 'amount' },
  });
  const label = amountLabels[form.typed.how];
  const wayLabel = wayLabels[form.typed.how];

  return (
    <Form
      form={form}
      className="deal-with"
      startsHere={startsHere}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave?.();
      }}
    >
      {ways.length > 1 && (
        <Choice
          label={say('history.deal.what')}
          options={ways.map((value) => ({ value, name: say(`history.deal.way.${value}`) }))}
          {...form.field('how')}
        />
      )}
      {wayLabel !== null && (
        <Choice
          label={say(wayLabel)}
          options={moveWays.map((value) => ({ value, name: say(`payment.${value}`) }))}
          {...form.field('way')}
        />
      )}
      <div className="deal-with-fields level">
        {label !== null && <TextField label={say(label)} inputMode="decimal" {...form.field('amount')} />}
        <TextField label={say('history.deal.who')} {...form.field('who')} />
      </div>
      <FormRefusal />
      <SubmitButton>{say('history.deal.save')}</SubmitButton>
    </Form>
  );
}

/** Changes whenever the form has to begin anew: the row moved, or a part of the money went. */
export function dealingKey({ state, money }: Recharge): string {
  return `${state} ${money.toCustomerPaise} ${money.toShopPaise}`;
}

/** Reads the form. Where no money moves there is no amount. */
function readDealing(say: Say, { how, amount, way, who }: Dealing): Result<Dealing, Problems<keyof Dealing>> {
  const moves = amountLabels[how] !== null;
  const cash = parseRupees(amount);
  return unlessProblems<Dealing>(
    { how, amount: moves ? amount : '', way, who: who.trim() },
    {
      how: null,
      way: null,
      amount: !moves || (cash.ok && cash.value > 0) ? null : say('history.deal.no_amount'),
      who: saysSomething(who) ? null : say('history.deal.no_name'),
    },
  );
}
