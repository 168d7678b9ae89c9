import type { ReactElement } from 'react';
import { useSay } from '../../../../page/use-say';
import { Button } from '../../../../components/button';
import { ExtraField } from './extra-field';
import { newField, type FieldForm } from './operator-form';
import type { OperatorEditing } from './use-operator-form';

/** The gateway takes `field1` to `field5`. */
const MOST = 5;

/** The extra fields of a bill, in the order in which they are asked for and sent. */
export function FieldsPart({ editing }: { readonly editing: OperatorEditing }): ReactElement {
  const say = useSay();
  const { form, setFields, problem } = editing;
  const { fields } = form;

  const change = (place: number, part: Partial<FieldForm>): void =>
    setFields(fields.map((field, at) => (at === place ? { ...field, ...part } : field)));

  const moveUp = (place: number): void => {
    const [before, field] = fields.slice(place - 1, place + 1);
    if (before !== undefined && field !== undefined) setFields(fields.toSpliced(place - 1, 2, field, before));
  };

  return (
    <fieldset className="operator-part">
      <legend>{say('settings.operator.fields.title')}</legend>
      {fields.length === 0 && <p className="empty">{say('settings.operator.fields.none')}</p>}
      {fields.map((field, place) => (
        <ExtraField
          key={field.key}
          field={field}
          place={place}
          problem={(name) => problem(`fields.${place}.${name}`)}
          onChange={(part) => change(place, part)}
          onMoveUp={() => moveUp(place)}
          onRemove={() => setFields(fields.toSpliced(place, 1))}
        />
      ))}
      {hasTwins(fields) && <p className="field-problem">{say('settings.operator.fields.twins')}</p>}
      <div>
        <Button
          isDisabled={fields.length >= MOST}
          onPress={() => setFields([...fields, newField(1 + Math.max(-1, ...fields.map(({ key }) => key)))])}
        >
          {say('settings.operator.fields.add')}
        </Button>
      </div>
    </fieldset>
  );
}

function hasTwins(fields: readonly FieldForm[]): boolean {
  const labels = fields.map(({ label }) => label.trim().toLowerCase()).filter((label) => label !== '');
  return new Set(labels).size < labels.length;
}
