import { useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../preload/contract/bridge/calls';
import type { ArrivingFile, ArrivingLook } from '../../../../preload/contract/moving/moving';
import { ok, type Result } from '../../../../preload/contract/result';
import { Button } from '../../components/button';
import { SecretField } from '../../components/form/secret-field';
import { Form } from '../../components/form/submit/form';
import { SubmitButton } from '../../components/form/submit/submit-button';
import { useForm } from '../../components/form/submit/use-form';
import { Note } from '../../components/said/note';
import { Said, type Remark } from '../../components/said/said';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { dateTime } from '../../text/time';
import { arrivalFailure } from './arrival-failure';
import { WhatComes } from './what-comes';

interface ArriveFormProps {
  readonly file: ArrivingFile;
  readonly onBack: () => void;
  readonly onArrived: () => void;
}

/** Opens the file, tells what is in it, and then brings the shop here. */
export function ArriveForm({ file, onBack, onArrived }: ArriveFormProps): ReactElement {
  const say = useSay();
  const [look, setLook] = useState<ArrivingLook | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  const [busy, setBusy] = useState(false);

  const refused = (failure: FailureOf<'moving:look' | 'moving:bring'>): void =>
    setSaid({ tone: 'bad', says: (inWords) => arrivalFailure(inWords, failure) });
  const form = useForm({
    initial: { secret: '' },
    secrets: { secret: 'one_try' },
    read: (typed) => ok(typed),
    submit: async (typed): Promise<Result<ArrivingLook | null, FailureOf<'moving:look'>>> => {
      setSaid(null);
      const answer = await galla['moving:look'](typed);
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
  const bring = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const answer = await galla['moving:bring']({});
    setBusy(false);
    if (answer.ok) onArrived();
    else refused(answer.failure);
  };

  return (
    <Form form={form} className="arrive" label={say('arrive.title')} startsHere>
      <h2>{say('arrive.title')}</h2>
      <p>
        {file.name} · {dateTime(say, file.madeAt, 'minutes')} · {say('restore.sales', { count: file.sales })}
      </p>
      {file.kind === 'copy' && <Note tone="care">{say('arrive.is_copy')}</Note>}
      {look === null ? (
        <SecretField
          label={say('restore.secret')}
          help={say('arrive.secret_help')}
          {...form.field('secret')}
        />
      ) : (
        <WhatComes look={look} />
      )}
      <div className="form-row">
        {look === null ? (
          <SubmitButton size="large">{say('restore.look')}</SubmitButton>
        ) : (
          <Button kind="primary" size="large" isPending={busy} onPress={() => void bring()}>
            {say('arrive.bring')}
          </Button>
        )}
        <Button kind="quiet" onPress={onBack}>
          {say('restore.another')}
        </Button>
      </div>
      <Said remark={said} />
    </Form>
  );
}
