import { useState, type ReactElement, type Ref } from 'react';
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
  const { label, help, problem, placeholder = '', hideLabel = false, ref, value, onChange, ...rest } = props;
  // Shown as an input method composes it; whoever cleans what is typed would end the composition.
  const [composed, setComposed] = useState<string | null>(null);
  const shown = composed ?? value;
  return (
    <AriaTextField
      autoComplete="off"
      {...rest}
      {...(shown === undefined ? {} : { value: shown })}
      onChange={(typed) => (composed === null ? onChange?.(typed) : setComposed(typed))}
      onCompositionStart={({ currentTarget }) => setComposed(currentTarget.value)}
      onCompositionEnd={({ currentTarget }) => {
        setComposed(null);
        onChange?.(currentTarget.value);
      }}
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
