import { useState, type ReactElement } from 'react';
import type { FailureOf, ReplyOf } from '../../../../../preload/contract/bridge/calls';
import { ok, type Result } from '../../../../../preload/contract/result';
import { Button } from '../../../components/button';
import { SecretField } from '../../../components/form/secret-field';
import { Form } from '../../../components/form/submit/form';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { Said, type Remark } from '../../../components/said/said';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { copyFailure } from './copy-failure';

interface ChooseFormProps {
  readonly onChosen: (chosen: ReplyOf<'copies:choose'>) => void;
  readonly onLeave: () => void;
}

/** The passphrase, to which copies are sealed; then a folder. */
export function ChooseForm({ onChosen, onLeave }: ChooseFormProps): ReactElement {
  const say = useSay();
  const [said, setSaid] = useState<Remark | null>(null);
  const form = useForm({
    initial: { passphrase: '' },
    secrets: { passphrase: 'one_try' },
    read: (typed) => ok(typed),
    submit: async (typed): Promise<Result<ReplyOf<'copies:choose'> | null, FailureOf<'copies:choose'>>> => {
      setSaid(null);
      const answer = await galla['copies:choose'](typed);
      if (answer.ok || answer.failure.code === 'wrong_passphrase') return answer;
      const { failure } = answer;
      setSaid({
        tone: failure.code === 'cancelled' ? 'plain' : 'bad',
        says: (inWords) => copyFailure(inWords, failure),
      });
      return ok(null);
    },
    done: (chosen) => {
      if (chosen !== null) onChosen(chosen);
      return null;
    },
    fieldOf: { wrong_passphrase: 'passphrase' },
  });
  return (
    <Form form={form} className="section" label={say('copies.choose')} startsHere>
      <p className="lead">{say('copies.choose_says')}</p>
      <SecretField label={say('restore.passphrase')} {...form.field('passphrase')} />
      <div className="form-row">
        <SubmitButton>{say('copies.choose_folder')}</SubmitButton>
        <Button onPress={onLeave}>{say('restore.leave')}</Button>
        <Said remark={said} />
      </div>
    </Form>
  );
}
