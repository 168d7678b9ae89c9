import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { AnswerOf } from '../../../../../../preload/contract/bridge/calls';
import type { Operator } from '../../../../../../preload/contract/operators/operator';
import { galla } from '../../../../page/bridge';
import { remarkText } from '../../../../components/said/said';
import { useSay } from '../../../../page/use-say';
import { Button } from '../../../../components/button';
import { Form } from '../../../../components/form/submit/form';
import { SubmitButton } from '../../../../components/form/submit/submit-button';
import { Note } from '../../../../components/said/note';
import { useUnsaved } from '../../../../store/unsaved';
import { useOperatorStore } from '../../../../store/operator-store';
import { AmountPart } from './amount-part';
import { CopyForm } from './copy-form';
import { FieldsPart } from './fields-part';
import { NamePart } from './name-part';
import { NotesPart } from './notes-part';
import { NumberPart } from './number-part';
import { SalePreview } from './sale-preview';
import type { OperatorEdits } from '../use-operator-edits';
import { useOperatorForm } from './use-operator-form';

/** By which it is told that an operator is not saved. */
export const OPERATOR = 'operator';

interface OperatorEditorProps {
  readonly operator: Operator;
  readonly isNew: boolean;
  readonly edits: OperatorEdits;
  /** Goes on with another operator: the copy. */
  readonly onEdit: (operator: Operator) => void;
  readonly onClose: () => void;
}

/** One operator with all its rules; beside it the form that the counter will make of them. */
export function OperatorEditor({
  operator,
  isNew,
  edits,
  onEdit,
  onClose,
}: OperatorEditorProps): ReactElement {
  const say = useSay();
  const catalogue = useOperatorStore((state) => state.catalogue);
  const [leaving, setLeaving] = useState(false);
  const save = async (next: Operator): Promise<AnswerOf<'operators:save'>> => {
    const answer = await galla['operators:save']({ code: isNew ? null : operator.code, operator: next });
    edits.take(answer, say('settings.operator.saved', next));
    return answer;
  };
  const editing = useOperatorForm(operator, catalogue, save, onClose);
  const { read, changed, refusals, frame } = editing;
  useUnsaved(OPERATOR, changed);
  const failed = edits.said?.tone === 'bad' ? remarkText(say, edits.said) : null;

  const submit = async (): Promise<void> => {
    setLeaving(false);
    await frame.submit();
  };

  const remove = async (): Promise<void> => {
    const answer = await galla['operators:remove']({ code: operator.code });
    if (edits.take(answer, say('settings.operator.removed', operator)) === null) onClose();
  };

  /** The first time it only asks, when something would be lost. */
  const leave = (): void => {
    if (changed && !leaving) setLeaving(true);
    else onClose();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
  };

  return (
    <Form
      form={{ ...frame, submit }}
      className="section wide operator-editor"
      label={say('settings.operator.title')}
      onKeyDown={onKeyDown}
    >
      <Heading level={2}>{isNew ? say('settings.operator.new') : operator.name}</Heading>
      <div className="operator-parts">
        <NamePart editing={editing} isNew={isNew} />
        <NumberPart editing={editing} />
        <AmountPart editing={editing} />
        <FieldsPart editing={editing} />
        <NotesPart editing={editing} />
      </div>
      <SalePreview operator={read.operator} />
      <footer className="operator-foot">
        {refusals > 0 && read.problems.length > 0 && <Note tone="bad">{say('settings.not_read')}</Note>}
        {failed !== null && <Note tone="bad">{failed}</Note>}
        {leaving && <Note tone="care">{say('settings.operator.not_saved')}</Note>}
        <div className="form-row">
          <SubmitButton>{say('settings.save')}</SubmitButton>
          <Button onPress={leave}>{say(leaving ? 'settings.operator.leave' : 'settings.cancel')}</Button>
          {!isNew && (
            <div className="operator-other">
              <CopyForm operator={operator} edits={edits} isDisabled={changed} onCopied={onEdit} />
              <Button onPress={() => void remove()}>{say('settings.remove')}</Button>
            </div>
          )}
        </div>
      </footer>
    </Form>
  );
}
