import type { ReactElement } from 'react';
import type { NumberRule } from '../../../../../../preload/contract/operators/operator';
import { useSay } from '../../../../page/use-say';
import { Choice } from '../../../../components/form/choice';
import { TextField } from '../../../../components/form/text-field';
import type { OperatorEditing } from './use-operator-form';

const kinds = ['mobile', 'digits', 'text', 'vehicle'] as const satisfies readonly NumberRule['kind'][];
const mismatches = ['refuse', 'warn'] as const satisfies readonly NumberRule['mismatch'][];

/** What a number of this operator looks like. */
export function NumberPart({ editing }: { readonly editing: OperatorEditing }): ReactElement {
  const say = useSay();
  const { form, setNumber, problem } = editing;
  const { number } = form;
  return (
    <fieldset className="operator-part">
      <legend>{say('settings.operator.number.title')}</legend>
      <Choice
        label={say('settings.operator.number.kind_name')}
        value={number.kind}
        options={kinds.map((value) => ({ value, name: say(`settings.operator.number.kind.${value}`) }))}
        onChange={(kind) => setNumber({ kind })}
      />
      <div className="pairs level">
        <TextField
          label={say('settings.operator.number.label')}
          help={say('settings.operator.number.label_help')}
          value={number.label}
          onChange={(label) => setNumber({ label })}
          problem={problem('number.label')}
        />
        <TextField
          label={say('settings.operator.help')}
          help={say('settings.operator.number.help_help')}
          value={number.help}
          onChange={(help) => setNumber({ help })}
          problem={problem('number.help')}
        />
        <TextField
          label={say('settings.operator.shortest')}
          inputMode="numeric"
          value={number.minLength}
          onChange={(minLength) => setNumber({ minLength })}
          problem={problem('number.minLength')}
        />
        <TextField
          label={say('settings.operator.longest')}
          inputMode="numeric"
          value={number.maxLength}
          onChange={(maxLength) => setNumber({ maxLength })}
          problem={problem('number.maxLength')}
        />
        <TextField
          label={say('settings.operator.pattern')}
          help={say('settings.operator.number.pattern_help', { pattern: String.raw`[6-9]\d{9}` })}
          value={number.pattern}
          onChange={(pattern) => setNumber({ pattern })}
          problem={problem('number.pattern')}
        />
        <TextField
          label={say('settings.operator.number.example')}
          help={say('settings.operator.number.example_help')}
          value={number.example}
          onChange={(example) => setNumber({ example })}
          problem={problem('number.example')}
        />
      </div>
      <Choice
        label={say('settings.operator.number.mismatch_name')}
        value={number.mismatch}
        options={mismatches.map((value) => ({
          value,
          name: say(`settings.operator.number.mismatch.${value}`),
        }))}
        onChange={(mismatch) => setNumber({ mismatch })}
      />
    </fieldset>
  );
}
