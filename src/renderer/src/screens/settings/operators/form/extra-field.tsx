import type { ReactElement } from 'react';
import { DEFAULT_DATE } from '../../../../../../preload/contract/rules/bill-field';
import type { BillField } from '../../../../../../preload/contract/operators/operator';
import { useSay } from '../../../../page/use-say';
import { Button } from '../../../../components/button';
import { Choice } from '../../../../components/form/choice';
import { LinesField } from '../../../../components/form/lines-field';
import { TextField } from '../../../../components/form/text-field';
import { Toggle } from '../../../../components/form/toggle';
import type { FieldForm } from './operator-form';

const types = ['text', 'digits', 'date', 'choice'] as const satisfies readonly BillField['type'][];

interface ExtraFieldProps {
  readonly field: FieldForm;
  /** From 0. */
  readonly place: number;
  /** The sentence against one of its parts, by its name in the contract. */
  readonly problem: (name: keyof BillField) => string | undefined;
  readonly onChange: (change: Partial<FieldForm>) => void;
  readonly onMoveUp: () => void;
  readonly onRemove: () => void;
}

/** One extra field. Its type decides what else there is to say about it. */
export function ExtraField(props: ExtraFieldProps): ReactElement {
  const { field, place, problem, onChange, onMoveUp, onRemove } = props;
  const say = useSay();
  const { type } = field;
  const count = place + 1;
  return (
    <fieldset className="extra-field" aria-label={say('settings.operator.field.nth', { count })}>
      <div className="pairs level">
        <TextField
          label={say('settings.operator.field.nth_is_called', { count })}
          value={field.label}
          onChange={(label) => onChange({ label })}
          problem={problem('label')}
        />
        <TextField
          label={say('settings.operator.help')}
          value={field.help}
          onChange={(help) => onChange({ help })}
          problem={problem('help')}
        />
      </div>
      <Choice
        label={say('settings.operator.field.type_name')}
        value={type}
        options={types.map((value) => ({ value, name: say(`settings.operator.field.type.${value}`) }))}
        onChange={(next) => onChange({ type: next })}
      />
      <div className="pairs level">
        {type === 'date' && (
          <TextField
            label={say('settings.operator.field.date')}
            placeholder={DEFAULT_DATE}
            value={field.dateFormat}
            onChange={(dateFormat) => onChange({ dateFormat })}
            problem={problem('dateFormat')}
          />
        )}
        {type === 'choice' && (
          <LinesField
            label={say('settings.operator.field.choices')}
            rows={3}
            value={field.choices}
            onChange={(choices) => onChange({ choices })}
            problem={problem('choices')}
          />
        )}
        {(type === 'text' || type === 'digits') && (
          <>
            <TextField
              label={say('settings.operator.shortest')}
              inputMode="numeric"
              value={field.minLength}
              onChange={(minLength) => onChange({ minLength })}
              problem={problem('minLength')}
            />
            <TextField
              label={say('settings.operator.longest')}
              inputMode="numeric"
              value={field.maxLength}
              onChange={(maxLength) => onChange({ maxLength })}
              problem={problem('maxLength')}
            />
            <TextField
              label={say('settings.operator.pattern')}
              value={field.pattern}
              onChange={(pattern) => onChange({ pattern })}
              problem={problem('pattern')}
            />
            <TextField
              label={say('settings.operator.field.sentence')}
              value={field.sentence}
              onChange={(sentence) => onChange({ sentence })}
              problem={problem('sentence')}
            />
          </>
        )}
      </div>
      <div className="form-row">
        <Toggle on={field.required} onChange={(required) => onChange({ required })}>
          {say('settings.operator.field.needed')}
        </Toggle>
        {place > 0 && (
          <Button kind="quiet" onPress={onMoveUp}>
            {say('settings.operator.field.move_up')}
          </Button>
        )}
        <Button kind="quiet" onPress={onRemove}>
          {say('settings.operator.field.remove', { count })}
        </Button>
      </div>
    </fieldset>
  );
}
