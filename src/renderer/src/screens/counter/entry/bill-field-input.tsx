import type { KeyboardEvent, ReactElement } from 'react';
import { cleanBillField } from '../../../../../preload/contract/rules/bill-field';
import type { BillField } from '../../../../../preload/contract/operators/operator';
import type { Say } from '../../../../../preload/contract/words/say';
import { Choice } from '../../../components/form/choice';
import { TextField } from '../../../components/form/text-field';
import { useSay } from '../../../page/use-say';
import { sideBySide } from '../../../text/side-by-side';

/** Few enough choices to be all in sight. */
const FEW = 4;

interface BillFieldInputProps {
  readonly field: BillField;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** One extra field of a bill: a few choices all in sight, anything else as one line of text. */
export function BillFieldInput(props: BillFieldInputProps): ReactElement {
  const say = useSay();
  const { field, value, problem, onChange, id, onKeyDown } = props;
  if (field.type === 'choice' && field.choices.length <= FEW) {
    return (
      <Choice
        label={field.label}
        value={value === '' ? null : value}
        options={field.choices.map((choice) => ({ value: choice, name: choice }))}
        onChange={onChange}
        problem={problem}
      />
    );
  }
  return (
    <TextField
      {...(id === undefined ? {} : { id })}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
      label={field.label}
      value={value}
      onChange={onChange}
      onBlur={() => onChange(cleanBillField(field, value))}
      help={helpOf(say, field)}
      problem={problem}
      inputMode={field.type === 'digits' ? 'numeric' : 'text'}
    />
  );
}

function helpOf(say: Say, field: BillField): string | undefined {
  const help =
    field.help
    ?? (field.type === 'date'
      ? (field.dateFormat ?? 'DD-MM-YYYY')
      : field.type === 'choice'
        ? say('counter.entry.one_of', { choices: field.choices })
        : '');
  const text = sideBySide([help, field.required ? '' : say('counter.entry.may_stay_empty')]);
  return text === '' ? undefined : text;
}
