import { useCallback, type ReactElement } from 'react';
import {
  drawerMoveKinds,
  moveWays,
  type DrawerMoveKind,
  type MoveWay,
} from '../../../../../preload/contract/money-moves/move';
import { ok } from '../../../../../preload/contract/result';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { Form } from '../../../components/form/submit/form';
import { useForm } from '../../../components/form/submit/use-form';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { TextField } from '../../../components/form/text-field';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useFresh } from '../../../store/use-fresh';
import { writtenAmount } from '../../../text/written-amount';
import { NoteIt } from '../note-it';

interface Typed {
  readonly kind: DrawerMoveKind;
  readonly amount: string;
  readonly way: MoveWay;
  readonly reason: string;
}

/** What is sold most at the drawer is chosen before anybody chooses. */
const blank: Typed = { kind: 'other_sale', amount: '', way: 'cash', reason: '' };

/** Money that moves beside sales: amount, why, and Enter. */
export function MoveForm({ startsHere }: { readonly startsHere: boolean }): ReactElement {
  const say = useSay();
  const askOnce = useRequestId();
  const kinds = ['other_sale', ...drawerMoveKinds.filter((kind) => kind !== 'other_sale')] as const;
  const form = useForm({
    initial: blank,
    read: (typed) => ok(typed),
    submit: ({ kind, amount, way, reason }) =>
      askOnce((requestId) =>
        galla['drawer:move']({
          requestId,
          kind,
          amount,
          way: kind === 'safe_drop' ? 'cash' : way,
          // Where it goes is said by what it is.
          reason: kind === 'safe_drop' && reason.trim() === '' ? say('drawer.kind.safe_drop') : reason,
        }),
      ),
    done: (_, { kind, amount }) => ({
      tone: 'good',
      says: (inWords) =>
        inWords('drawer.move.done', { amount: writtenAmount(amount), kind: inWords(`drawer.kind.${kind}`) }),
    }),
    empties: ['amount', 'reason'],
    fieldOf: { bad_fields: 'amount', why_needed: 'reason' },
  });
  const { kind } = form.typed;
  return (
    <Form form={form} startsAgain className="move-form" label={say('drawer.move.title')}>
      <Choice
        label={say('drawer.move.what')}
        options={kinds.map((value) => ({ value, name: say(`drawer.kind.${value}`) }))}
        value={kind}
        onChange={(next) => form.change({ kind: next, reason: '' })}
      />
      <div className="move-form-line">
        <TextField
          label={say('drawer.move.amount')}
          inputMode="decimal"
          maxLength={20}
          autoFocus={startsHere}
          {...form.field('amount')}
        />
        <TextField label={say(`drawer.why.${kind}`)} maxLength={100} {...form.field('reason')} />
      </div>
      {kind === 'paid_out' && <Reasons onChoose={(reason) => form.change({ reason })} />}
      {kind !== 'safe_drop' && (
        <Choice
          label={say('drawer.move.way')}
          options={moveWays.map((value) => ({ value, name: say(`payment.${value}`) }))}
          {...form.field('way')}
        />
      )}
      <NoteIt name={say('drawer.move.save')} said={form.said} />
    </Form>
  );
}

/** What the owner lists as what money is paid out for: one press, or typed otherwise. */
function Reasons({ onChoose }: { readonly onChoose: (reason: string) => void }): ReactElement | null {
  const say = useSay();
  const ask = useCallback(() => galla['drawer:reasons']({}), []);
  const { value: reasons } = useFresh(ask);
  if (reasons === null || reasons.length === 0) return null;
  return (
    <ul className="move-reasons" aria-label={say('drawer.move.reasons')}>
      {reasons.map((reason) => (
        <li key={reason}>
          <Button onPress={() => onChoose(reason)}>{reason}</Button>
        </li>
      ))}
    </ul>
  );
}
