import type { ReactElement } from 'react';
import { DEFAULT_DATE } from '../../../../../../preload/contract/rules/bill-field';
import type { BillField } from '../../../../../../preload/contract/operators/operator';
import { Button } from '../../../../components/button';
import { Choice } from '../../../../components/form/choice';
import { LinesField } from '../../../../components/form/lines-field';
import { TextField } from '../../../../components/form/text-field';
import { Toggle } from '../../../../components/form/toggle';
import type { FieldForm } from './operator-form';

const types = [
  { value: 'text', name: 'Text' },
  { value: 'digits', name: 'Digits' },
  { value: 'date', name: 'Date' },
  { value: 'choice', name: 'Choice' },
] as const satisfies readonly { readonly value: BillField['type']; readonly name: string }[];

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
  const { type } = field;
  return (
    <fieldset className="extra-field" aria-label={`Field ${place + 1}`}>
      <div className="pairs">
        <TextField
          label={`Field ${place + 1} is called`}
          value={field.label}
          onChange={(label) => onChange({ label })}
          problem={problem('label')}
        />
        <TextField
          label="Help for staff"
          value={field.help}
          onChange={(help) => onChange({ help })}
          problem={problem('help')}
        />
      </div>
      <Choice label="Type" value={type} options={types} onChange={(next) => onChange({ type: next })} />
      <div className="pairs">
        {type === 'date' && (
          <TextField
            label="How the biller writes dates"
            placeholder={DEFAULT_DATE}
            value={field.dateFormat}
            onChange={(dateFormat) => onChange({ dateFormat })}
            problem={problem('dateFormat')}
          />
        )}
        {type === 'choice' && (
          <LinesField
            label="Choices, one on each line"
            rows={3}
            value={field.choices}
            onChange={(choices) => onChange({ choices })}
            problem={problem('choices')}
          />
        )}
        {(type === 'text' || type === 'digits') && (
          <>
            <TextField
              label="Shortest, characters"
              inputMode="numeric"
              value={field.minLength}
              onChange={(minLength) => onChange({ minLength })}
              problem={problem('minLength')}
            />
            <TextField
              label="Longest, characters"
              inputMode="numeric"
              value={field.maxLength}
              onChange={(maxLength) => onChange({ maxLength })}
              problem={problem('maxLength')}
            />
            <TextField
              label="Pattern"
              value={field.pattern}
              onChange={(pattern) => onChange({ pattern })}
              problem={problem('pattern')}
            />
            <TextField
              label="Sentence when it does not fit"
              value={field.sentence}
              onChange={(sentence) => onChange({ sentence })}
              problem={problem('sentence')}
            />
          </>
        )}
      </div>
      <div className="form-row">
        <Toggle on={field.required} onChange={(required) => onChange({ required })}>
          Needed
        </Toggle>
        {place > 0 && (
          <Button kind="quiet" onPress={onMoveUp}>
            Move up
          </Button>
        )}
        <Button kind="quiet" onPress={onRemove}>
          Remove field {place + 1}
        </Button>
      </div>
    </fieldset>
  );
}
