import type { ReactElement } from 'react';
import { categories } from '../../../../../../preload/contract/operators/operator';
import { LinesField } from '../../../../components/form/lines-field';
import { Picker } from '../../../../components/form/picker';
import { TextField } from '../../../../components/form/text-field';
import type { OperatorEditing } from './use-operator-form';
import { useSay } from '../../../../page/use-say';

/** As long as a slip and a monogram bear. */
const SHORT = 16;

/** What the operator is called, and the code by which the gateway knows it. */
export function NamePart({
  editing,
  isNew,
}: {
  readonly editing: OperatorEditing;
  readonly isNew: boolean;
}): ReactElement {
  const say = useSay();
  const { form, set, problem } = editing;
  /** A short name that only follows the name goes on following it. */
  const follows = isNew && form.shortName === shorten(form.name);
  const colour = /^#[0-9a-f]{6}$/i.test(form.colour) ? form.colour : '#455a64';

  return (
    <fieldset className="operator-part">
      <legend>{say('settings.operator.name.title')}</legend>
      <div className="pairs level">
        <TextField
          label={say('settings.operator.name.name')}
          autoFocus
          value={form.name}
          onChange={(name) => set(follows ? { name, shortName: shorten(name) } : { name })}
          problem={problem('name')}
        />
        <TextField
          label={say('settings.operator.name.code')}
          help={say(`settings.operator.name.code_${isNew ? 'new' : 'changed'}`)}
          value={form.code}
          onChange={(code) => set({ code })}
          problem={problem('code')}
        />
        <Picker
          label={say('settings.operator.name.category')}
          value={form.category}
          options={categories.map((category) => ({ value: category, name: say(`category.${category}`) }))}
          onChange={(value) => {
            const category = categories.find((each) => each === value);
            if (category !== undefined) set({ category });
          }}
        />
        <TextField
          label={say('settings.operator.name.short_name')}
          help={say('settings.operator.name.short_name_help')}
          value={form.shortName}
          onChange={(shortName) => set({ shortName })}
          problem={problem('shortName')}
        />
        <LinesField
          label={say('settings.operator.name.nicknames')}
          rows={2}
          value={form.nicknames}
          onChange={(nicknames) => set({ nicknames })}
          problem={problem('nicknames')}
        />
        <div className="operator-colour">
          <TextField
            label={say('settings.operator.name.colour')}
            value={form.colour}
            onChange={(typed) => set({ colour: typed })}
            problem={problem('colour')}
          />
          <input
            type="color"
            aria-label={say('settings.operator.name.choose_colour')}
            value={colour}
            onChange={(event) => set({ colour: event.currentTarget.value })}
          />
        </div>
      </div>
    </fieldset>
  );
}

function shorten(name: string): string {
  return name.slice(0, SHORT).trim();
}
