import type { ReactElement } from 'react';
import { FieldError, Label, Text, TextArea, TextField } from 'react-aria-components';
import './field.css';
import './lines-field.css';

interface LinesFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many lines are in sight. */
  readonly rows: number;
  /** One line that helps before anything is wrong. */
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
}

/** A few lines of text with their label, and the sentence of what is wrong where it is wrong. */
export function LinesField(props: LinesFieldProps): ReactElement {
  const { label, value, onChange, rows, help, problem } = props;
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      autoComplete="off"
    >
      <Label className="field-label">{label}</Label>
      <TextArea className="field-input field-lines" rows={rows} spellCheck={false} />
      {help !== undefined && problem === undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </TextField>
  );
}
