import type { ReactElement } from 'react';
import { useSay } from '../../../../page/use-say';
import { LinesField } from '../../../../components/form/lines-field';
import { TextField } from '../../../../components/form/text-field';
import type { OperatorEditing } from './use-operator-form';

/** What else is known of the operator. */
export function NotesPart({ editing }: { readonly editing: OperatorEditing }): ReactElement {
  const say = useSay();
  const { form, set, problem } = editing;
  return (
    <fieldset className="operator-part">
      <legend>{say('settings.operator.notes.title')}</legend>
      <div className="pairs level">
        <TextField
          label={say('settings.operator.notes.staff')}
          value={form.note}
          onChange={(note) => set({ note })}
          problem={problem('note')}
        />
        <TextField
          label={say('settings.operator.notes.route')}
          help={say('settings.operator.notes.route_help')}
          value={form.routeNote}
          onChange={(routeNote) => set({ routeNote })}
          problem={problem('routeNote')}
        />
        <LinesField
          label={say('settings.operator.notes.aliases')}
          rows={2}
          value={form.aliases}
          onChange={(aliases) => set({ aliases })}
          problem={problem('aliases')}
        />
      </div>
    </fieldset>
  );
}
