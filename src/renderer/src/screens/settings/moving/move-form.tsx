import { useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import { moveProblems, type CopiedIs } from '../../../../../preload/contract/moving/moving';
import { ok, type Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';
import { Button } from '../../../components/button';
import { SecretField } from '../../../components/form/secret-field';
import { Form } from '../../../components/form/submit/form';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { Said, type Remark } from '../../../components/said/said';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';

/** `out`: the shop goes; `stay`: it sells here again; the others: what a copied folder is. */
export type Doing = 'out' | 'stay' | CopiedIs;

interface MoveFormProps {
  readonly what: Doing;
  /** Done, or not wanted any more. */
  readonly onLeave: () => void;
}

type MoveFailure = FailureOf<'moving:out' | 'moving:stay' | 'moving:copied'>;

/** What cannot be undone by a key takes the passphrase; then the file is chosen. */
export function MoveForm({ what, onLeave }: MoveFormProps): ReactElement {
  const say = useSay();
  const [said, setSaid] = useState<Remark | null>(null);
  const form = useForm({
    initial: { passphrase: '' },
    secrets: { passphrase: 'one_try' },
    read: (typed) => ok(typed),
    submit: async (typed): Promise<Result<'done' | 'refused', MoveFailure>> => {
      setSaid(null);
      const answer = await ask(what, typed.passphrase);
      if (answer.ok) return ok('done');
      const { failure } = answer;
      if (failure.code === 'wrong_passphrase') return answer;
      setSaid({
        tone: failure.code === 'cancelled' ? 'plain' : 'bad',
        says: (inWords) => moveFailure(inWords, failure),
      });
      return ok('refused');
    },
    done: (became) => {
      if (became === 'done') onLeave();
      return null;
    },
    fieldOf: { wrong_passphrase: 'passphrase' },
  });
  return (
    <Form form={form} className="section" label={say(`moving.${what}`)} startsHere>
      <p>{say(`moving.${what}_says`)}</p>
      <SecretField label={say('restore.passphrase')} {...form.field('passphrase')} />
      <div className="form-row">
        <SubmitButton>{say(what === 'out' ? 'moving.choose_file' : `moving.${what}`)}</SubmitButton>
        <Button onPress={onLeave}>{say('restore.leave')}</Button>
        <Said remark={said} />
      </div>
    </Form>
  );
}

function ask(what: Doing, passphrase: string) {
  if (what === 'out') return galla['moving:out']({ passphrase });
  return what === 'stay'
    ? galla['moving:stay']({ passphrase })
    : galla['moving:copied']({ passphrase, is: what });
}

/** Why the shop did not move, in a sentence of this part where there is one. */
function moveFailure(say: Say, failure: MoveFailure): string {
  const cause =
    failure.code === 'move_not_made' ? moveProblems.find((each) => each === failure.cause) : undefined;
  return cause === undefined ? failureText(say, failure) : say(`moving.problem.${cause}`);
}
