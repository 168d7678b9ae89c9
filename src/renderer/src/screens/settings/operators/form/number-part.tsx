import type { ReactElement } from 'react';
import type { NumberRule } from '../../../../../../preload/contract/operators/operator';
import { Choice } from '../../../../components/form/choice';
import { TextField } from '../../../../components/form/text-field';
import type { OperatorEditing } from './use-operator-form';

const kinds = [
  { value: 'mobile', name: 'Mobile' },
  { value: 'digits', name: 'Digits' },
  { value: 'text', name: 'Letters and digits' },
  { value: 'vehicle', name: 'Vehicle' },
] as const satisfies readonly { readonly value: NumberRule['kind']; readonly name: string }[];

const mismatches = [
  { value: 'refuse', name: 'Stop' },
  { value: 'warn', name: 'Warn' },
] as const satisfies readonly { readonly value: NumberRule['mismatch']; readonly name: string }[];

/** What a number of this operator looks like. */
export function NumberPart({ editing }: { readonly editing: OperatorEditing }): ReactElement {
  const { form, setNumber, problem } = editing;
  const { number } = form;
  return (
    <fieldset className="operator-part">
      <legend>Number</legend>
      <Choice label="Kind" value={number.kind} options={kinds} onChange={(kind) => setNumber({ kind })} />
      <div className="pairs">
        <TextField
          label="What it is called"
          help="As the bill names it: Consumer number, CA number."
          value={number.label}
          onChange={(label) => setNumber({ label })}
          problem={problem('number.label')}
        />
        <TextField
          label="Help for staff"
          help="Where the customer finds it."
          value={number.help}
          onChange={(help) => setNumber({ help })}
          problem={problem('number.help')}
        />
        <TextField
          label="Shortest, characters"
          inputMode="numeric"
          value={number.minLength}
          onChange={(minLength) => setNumber({ minLength })}
          problem={problem('number.minLength')}
        />
        <TextField
          label="Longest, characters"
          inputMode="numeric"
          value={number.maxLength}
          onChange={(maxLength) => setNumber({ maxLength })}
          problem={problem('number.maxLength')}
        />
        <TextField
          label="Pattern"
          help="May stay empty. [6-9]\d{9}: ten digits, the first 6 to 9."
          value={number.pattern}
          onChange={(pattern) => setNumber({ pattern })}
          problem={problem('number.pattern')}
        />
        <TextField
          label="Example"
          help="A number that fits; staff see it."
          value={number.example}
          onChange={(example) => setNumber({ example })}
          problem={problem('number.example')}
        />
      </div>
      <Choice
        label="A number that does not fit"
        value={number.mismatch}
        options={mismatches}
        onChange={(mismatch) => setNumber({ mismatch })}
      />
    </fieldset>
  );
}
