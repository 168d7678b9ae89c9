import { useState, type ReactElement } from 'react';
import { Button, FieldError, Group, Input, Label, Text, TextField } from 'react-aria-components';
import { useSay } from '../../page/use-say';
import './field.css';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  readonly autoFocus?: boolean;
}

/**
 * A secret on its way in: dots, which can be looked at while it is typed.
 * SECURITY: no password manager, no spell checker and no drop-down of earlier values gets to see it.
 */
export function SecretField(props: SecretFieldProps): ReactElement {
  const say = useSay();
  const { label, value, onChange, help, problem, autoFocus = false } = props;
  const [seen, setSeen] = useState(false);
  return (
    <TextField
      className="field"
      type={seen ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      autoComplete="new-password"
      autoFocus={autoFocus}
    >
      <Label className="field-label">{label}</Label>
      <Group className="field-group">
        <Input className="field-input" spellCheck={false} />
        <Button
          className="field-eye"
          aria-label={say(seen ? 'components.secret.hide_named' : 'components.secret.show_named', { label })}
          onPress={() => setSeen(!seen)}
        >
          {say(seen ? 'components.secret.hide' : 'components.secret.show')}
        </Button>
      </Group>
      {help !== undefined && problem === undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </TextField>
  );
}
