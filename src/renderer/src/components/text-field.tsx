import type { ReactElement, Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import './field.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  /** One line below the field that helps before anything is wrong. */
  readonly help?: string | undefined;
  /** The sentence staff read when the value does not fit; takes the place of `help`. */
  readonly problem?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Only for those who hear it: the place says what the field is. */
  readonly hideLabel?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text with its label, a help line, and the sentence of what is wrong where it is wrong. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, help, problem, placeholder = '', hideLabel = false, ref, ...rest } = props;
  return (
    <AriaTextField
      autoComplete="off"
      {...rest}
      className="field"
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <Label className={hideLabel ? 'sr-only' : 'field-label'}>{label}</Label>
      <Input className="field-input" ref={ref} placeholder={placeholder} spellCheck={false} />
      {help !== undefined && problem === undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </AriaTextField>
  );
}
