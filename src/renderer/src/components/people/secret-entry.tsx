import { useRef, type ReactElement, type ReactNode } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import type { FailureOf } from '../../../../preload/contract/bridge/calls';
import type { Tile } from '../../../../preload/contract/people/person';
import { ok, type Result } from '../../../../preload/contract/result';
import { useNow } from '../../page/use-now';
import { useSay } from '../../page/use-say';
import { Form } from '../form/submit/form';
import { SubmitButton } from '../form/submit/submit-button';
import { useForm } from '../form/submit/use-form';
import { Note } from '../said/note';
import { DigitPad } from './digit-pad';
import { asSecret } from './as-secret';
import { leftOfWait } from './left-of-wait';
import '../form/field.css';
import './secret-entry.css';

/** How somebody shows who they are: by a call that takes a PIN or a passphrase. */
export type ShowSelf = (
  person: string,
  secret: string,
) => Promise<Result<unknown, FailureOf<'people:unlock' | 'people:allow'>>>;

interface SecretEntryProps {
  readonly person: Tile;
  /** What the button says that tries it. */
  readonly go: string;
  readonly onSecret: ShowSelf;
  /** Back to the names; `null`: there is nobody else. */
  readonly onBack: (() => void) | null;
  /** What else an owner may press here. */
  readonly children?: ReactNode;
}

/**
 * Takes the PIN of one person, or an owner's passphrase, by keyboard or touch. SECURITY: it is never on screen, and emptied
 * after every try.
 */
export function SecretEntry({ person, go, onSecret, onBack, children }: SecretEntryProps): ReactElement {
  const say = useSay();
  const now = useNow();
  const box = useRef<HTMLInputElement>(null);
  const { id, name, role, opensBy, waitUntil, triesLeft } = person;
  const form = useForm({
    initial: { secret: '' },
    secrets: { secret: 'one_try' },
    read: (typed) => ok(typed),
    submit: ({ secret }) => onSecret(id, secret),
    done: () => null,
    otherwise: 'secret',
  });
  const { value, onChange, problem } = form.field('secret');
  const wait = leftOfWait(waitUntil, now);
  const set = (typed: string): void => onChange(asSecret(role, typed));

  return (
    <Form
      form={form}
      className="secret"
      label={say('people.entry.name', { name })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onBack === null) return;
        event.stopPropagation();
        onBack();
      }}
    >
      <div className="secret-who" data-own-pad>
        <p className="secret-name">{name}</p>
        <p className="secret-role">{say(`people.role.${role}`)}</p>
        {opensBy === 'name' ? (
          <Note tone="care">{say('people.entry.by_name')}</Note>
        ) : (
          <TextField
            className="field"
            type="password"
            value={value}
            onChange={set}
            isInvalid={problem !== undefined}
            validationBehavior="aria"
            autoComplete="new-password"
          >
            <Label className="field-label">
              {say(`people.entry.${role === 'owner' ? 'passphrase' : 'pin'}`)}
            </Label>
            <Input
              ref={box}
              className="field-input secret-box"
              autoFocus
              inputMode={role === 'owner' ? 'text' : 'numeric'}
              spellCheck={false}
            />
            {wait === null && <FieldError className="field-problem">{problem}</FieldError>}
          </TextField>
        )}
        {/* Said to those who listen once, not every second. */}
        <div aria-live="polite" className="secret-said">
          {wait !== null && (
            <Note tone="care">
              {say('people.entry.wait', { name })}{' '}
              <strong className="digits" aria-hidden>
                {wait}
              </strong>
            </Note>
          )}
          {wait === null && triesLeft !== null && (
            <p>{say('people.entry.tries_left', { count: triesLeft })}</p>
          )}
        </div>
        <div className="form-row">
          <SubmitButton size="large" isDisabled={wait !== null}>
            {go}
          </SubmitButton>
          {children}
        </div>
      </div>
      {opensBy === 'secret' && (
        <DigitPad
          onDigit={(digit) => {
            set(`${value}${digit}`);
            box.current?.focus();
          }}
          onBack={() => {
            set(value.slice(0, -1));
            box.current?.focus();
          }}
        />
      )}
    </Form>
  );
}
