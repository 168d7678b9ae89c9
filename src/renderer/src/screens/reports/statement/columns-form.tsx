import { useState, type ReactElement } from 'react';
import {
  statementFields,
  type ColumnMap,
  type StatementColumn,
  type StatementDraft,
  type StatementField,
  type StatementPlan,
} from '../../../../../preload/contract/statement/statement';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import { Button } from '../../../components/button';
import { Picker } from '../../../components/form/picker';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { sideBySide } from '../../../text/side-by-side';
import { StatementProgress } from './progress';
import { whyNot } from './statement-words';
import { useLongWork } from './use-long-work';

const labels = {
  date: 'statement.field.date',
  time: 'statement.field.time',
  type: 'statement.field.type',
  number: 'statement.field.number',
  operator: 'statement.field.operator',
  amount: 'statement.field.amount',
  debit: 'statement.field.debit',
  credit: 'statement.field.credit',
  refId: 'statement.field.ref_id',
  txnId: 'statement.field.txn_id',
  status: 'statement.field.status',
  balance: 'statement.field.balance',
} as const satisfies Readonly<Record<StatementField, PhraseKey>>;

/** No column holds it. */
const NONE = 'none';

interface ColumnsFormProps {
  readonly draft: StatementDraft;
  /** `draft`: with the columns as they were said now. */
  readonly onPlanned: (plan: StatementPlan, draft: StatementDraft) => void;
  readonly onLeave: () => void;
}

/** Which column of the file is what: guessed, or as it was said before, and a person looks at it. */
export function ColumnsForm({ draft, onPlanned, onLeave }: ColumnsFormProps): ReactElement {
  const say = useSay();
  const [map, setMap] = useState<ColumnMap>(draft.map);
  const work = useLongWork();
  const options = [
    { value: NONE, name: say('statement.columns.none') },
    ...draft.columns.map((column, place) => ({
      value: String(place),
      name: column.name === '' ? say('statement.columns.unnamed', { place: place + 1 }) : column.name,
      help: samplesOf(column),
    })),
  ];
  return (
    <>
      <h2>{say('statement.columns.title', { file: draft.file })}</h2>
      <p className="statement-about">
        {draft.isRemembered ? say('statement.columns.remembered') : say('statement.columns.guessed')}
      </p>
      <div className="statement-columns">
        {statementFields.map((field) => (
          <div key={field} className="statement-column">
            <Picker
              label={say(labels[field])}
              value={valueOf(map, field)}
              options={options}
              onChange={(value) => setMap({ ...map, [field]: value === NONE ? null : Number(value) })}
            />
            <small>{samplesOf(draft.columns[map[field] ?? -1])}</small>
          </div>
        ))}
      </div>
      {work.isBusy && <StatementProgress />}
      {work.failure !== null && <Note tone="bad">{whyNot(say, work.failure)}</Note>}
      <div className="statement-actions">
        <Button
          kind="primary"
          isPending={work.isBusy}
          onPress={() =>
            work.run(
              () => galla['statement:plan']({ draft: draft.draft, map }),
              (plan) => onPlanned(plan, { ...draft, map }),
            )
          }
        >
          {say('statement.columns.look')}
        </Button>
        <Button onPress={onLeave}>{say('statement.leave')}</Button>
      </div>
    </>
  );
}

function valueOf(map: ColumnMap, field: StatementField): string {
  const column = map[field];
  return column === null ? NONE : String(column);
}

/** What stands in a column, so that a person knows it. */
function samplesOf(column: StatementColumn | undefined): string {
  return sideBySide(column?.samples ?? []);
}
