import type { ReactElement } from 'react';
import { LinesField } from '../../../../components/form/lines-field';
import { TextField } from '../../../../components/form/text-field';
import type { OperatorEditing } from './use-operator-form';

/** What else is known of the operator. */
export function NotesPart({ editing }: { readonly editing: OperatorEditing }): ReactElement {
  const { form, set, problem } = editing;
  return (
    <fieldset className="operator-part">
      <legend>Notes</legend>
      <div className="pairs">
        <TextField
          label="Note for staff"
          value={form.note}
          onChange={(note) => set({ note })}
          problem={problem('note')}
        />
        <TextField
          label="Route note"
          help="For the owner: which route the panel uses."
          value={form.routeNote}
          onChange={(routeNote) => set({ routeNote })}
          problem={problem('routeNote')}
        />
        <LinesField
          label="Codes the gateway may answer with instead, one on each line"
          rows={2}
          value={form.aliases}
          onChange={(aliases) => set({ aliases })}
          problem={problem('aliases')}
        />
      </div>
    </fieldset>
  );
}
