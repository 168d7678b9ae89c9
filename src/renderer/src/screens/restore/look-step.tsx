import { useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../preload/contract/bridge/calls';
import type { RestoreCopy, RestoreLook } from '../../../../preload/contract/copies/restore';
import { ok, type Result } from '../../../../preload/contract/result';
import { Button } from '../../components/button';
import { SecretField } from '../../components/form/secret-field';
import { Form } from '../../components/form/submit/form';
import { SubmitButton } from '../../components/form/submit/submit-button';
import { useForm } from '../../components/form/submit/use-form';
import { Said, type Remark } from '../../components/said/said';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { dateTime } from '../../text/time';
import { refusedSentence } from './refused-sentence';
import { WhatItCosts } from './what-it-costs';

interface LookStepProps {
  readonly ticket: string;
  readonly copy: RestoreCopy;
  readonly onBack: () => void;
  /** The passphrase has to be given again. */
  readonly onOver: () => void;
  readonly onDone: () => void;
}

/** What putting a copy back would do; and then doing it. */
export function LookStep({ ticket, copy, onBack, onOver, onDone }: LookStepProps): ReactElement {
  const say = useSay();
  const [look, setLook] = useState<RestoreLook | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  const [busy, setBusy] = useState(false);

  const refused = (failure: FailureOf<'restore:look' | 'restore:swap'>): void => {
    if (failure.code === 'restore_over') onOver();
    else setSaid({ tone: 'bad', says: (inWords) => refusedSentence(inWords, failure) });
  };
  const form = useForm({
    initial: { secret: '' },
    secrets: { secret: 'one_try' },
    read: (typed) => ok(typed),
    submit: async ({ secret }): Promise<Result<RestoreLook | null, FailureOf<'restore:look'>>> => {
      setSaid(null);
      const answer = await galla['restore:look']({ ticket, id: copy.id, secret });
      if (answer.ok || answer.failure.code === 'wrong_secret') return answer;
      refused(answer.failure);
      return ok(null);
    },
    done: (seen) => {
      setLook(seen);
      return null;
    },
    fieldOf: { wrong_secret: 'secret' },
  });
  const swap = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const answer = await galla['restore:swap']({ ticket });
    setBusy(false);
    if (answer.ok) onDone();
    else refused(answer.failure);
  };

  return (
    <Form form={form} className="restore" label={say('restore.name')} startsHere>
      <p className="lead">
        {copy.at === null ? copy.name : dateTime(say, copy.at, 'minutes')} ·{' '}
        {say(`restore.source.${copy.source}`)}
      </p>
      {look === null ? (
        <>
          {copy.isSealed && (
            <SecretField
              label={say('restore.secret')}
              help={say('restore.secret_help')}
              {...form.field('secret')}
            />
          )}
          <p>{say('restore.look_says')}</p>
        </>
      ) : (
        <WhatItCosts look={look} />
      )}
      <div className="form-row">
        {look === null ? (
          <SubmitButton>{say('restore.look')}</SubmitButton>
        ) : (
          <Button kind="primary" isPending={busy} onPress={() => void swap()}>
            {say('restore.swap')}
          </Button>
        )}
        <Button onPress={onBack}>{say('restore.back')}</Button>
        <Said remark={said} />
      </div>
    </Form>
  );
}
