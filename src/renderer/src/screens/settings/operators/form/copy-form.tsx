import { useState, type ReactElement } from 'react';
import type { Operator } from '../../../../../../preload/contract/operators/operator';
import { ok } from '../../../../../../preload/contract/result';
import { galla } from '../../../../page/bridge';
import { useSay } from '../../../../page/use-say';
import { Button } from '../../../../components/button';
import { FormWithin } from '../../../../components/form/submit/form-within';
import { SubmitButton } from '../../../../components/form/submit/submit-button';
import { useForm } from '../../../../components/form/submit/use-form';
import { TextField } from '../../../../components/form/text-field';
import type { OperatorEdits } from '../use-operator-edits';

interface CopyFormProps {
  readonly operator: Operator;
  readonly edits: OperatorEdits;
  /** While something is not saved: the copy would be of the old values. */
  readonly isDisabled: boolean;
  readonly onCopied: (copy: Operator) => void;
}

const blank = { newCode: '' };

/** Adds the same operator under another code, to be changed from there. Asks for the code in its own place. */
export function CopyForm({ operator, edits, isDisabled, onCopied }: CopyFormProps): ReactElement {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const form = useForm({
    initial: blank,
    read: ({ newCode }) => ok({ newCode: newCode.trim() }),
    submit: async ({ newCode }) => {
      const answer = await galla['operators:copy']({ code: operator.code, newCode });
      edits.take(answer, say('settings.operator.copied', { name: operator.name, code: newCode }));
      return answer;
    },
    done: (catalogue, { newCode }) => {
      const copied = catalogue.find(({ code }) => code === newCode);
      if (copied !== undefined) onCopied(copied);
      return null;
    },
    fieldOf: { bad_operator: 'newCode' },
  });

  if (!isOpen) {
    return (
      <Button
        isDisabled={isDisabled}
        onPress={() => {
          form.begin(blank);
          setIsOpen(true);
        }}
      >
        {say('settings.operator.copy')}
      </Button>
    );
  }
  return (
    <FormWithin form={form} className="operator-copy" onEscape={() => setIsOpen(false)}>
      <TextField
        label={say('settings.operator.copy_code')}
        hideLabel
        placeholder={say('settings.operator.copy_hint')}
        maxLength={40}
        autoFocus
        {...form.field('newCode')}
      />
      <SubmitButton kind="plain" isDisabled={form.typed.newCode.trim() === ''}>
        {say('settings.operator.copy')}
      </SubmitButton>
    </FormWithin>
  );
}
