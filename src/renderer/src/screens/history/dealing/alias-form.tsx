import type { ReactElement } from 'react';
import { ok } from '../../../../../preload/contract/result';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { useSay, useSayRich } from '../../../page/use-say';
import { galla } from '../../../page/bridge';
import { bold } from '../../../components/said/text-looks';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { PassphraseField } from './passphrase-field';
import { unlockFirst } from './unlock-first';

interface AliasFormProps {
  readonly recharge: Recharge;
  /** The code the gateway named instead of ours. */
  readonly foreign: string;
  readonly locked: boolean;
  readonly onDone: (said: string) => void;
}

/** Offers the owner to say that the gateway's other code means the same operator. */
export function AliasForm({ recharge, foreign, locked, onDone }: AliasFormProps): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { operator: sent, operatorName: operator } = recharge;
  const form = useForm({
    initial: { passphrase: '' },
    secrets: { passphrase: 'one_try' },
    read: (typed) => ok(typed),
    submit: async ({ passphrase }) => {
      const unlocked = await unlockFirst(locked, passphrase);
      return unlocked.ok ? galla['operators:alias']({ code: sent, alias: foreign }) : unlocked;
    },
    done: () => {
      onDone(say('history.alias.recorded', { foreign, operator }));
      return null;
    },
    fieldOf: { wrong_passphrase: 'passphrase' },
  });

  return (
    <Form form={form}>
      <p>{sayRich('history.alias.says', { sent, foreign, operator, bold })}</p>
      {locked && <PassphraseField {...form.field('passphrase')} />}
      <FormRefusal />
      <SubmitButton kind="plain">{say('history.alias.same', { foreign, operator })}</SubmitButton>
    </Form>
  );
}
