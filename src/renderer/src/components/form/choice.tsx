import type { ReactElement } from 'react';
import { FieldError, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import './choice.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** `null`: nothing is chosen yet. */
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly name: string; readonly key?: string }[];
  readonly onChange: (value: T) => void;
  readonly problem?: string | undefined;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>(props: ChoiceProps<T>): ReactElement {
  const { label, value, options, onChange, problem } = props;
  return (
    <RadioGroup
      className="choice"
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <div className="choice-options">
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className="choice-field">
            <RadioButton className="choice-option">
              {option.name}
              {option.key !== undefined && <kbd aria-hidden>{option.key}</kbd>}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError className="field-problem">{problem}</FieldError>
    </RadioGroup>
  );
}
