import type { ReactElement } from 'react';
import {
  findingLists,
  leftOutReasons,
  type KeptStatement,
  type StatementPlan,
} from '../../../../../preload/contract/statement/statement';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { StatementProgress } from './progress';
import { periodText, whyNot } from './statement-words';
import { useLongWork } from './use-long-work';

interface PlanViewProps {
  readonly file: string;
  readonly plan: StatementPlan;
  readonly onKept: (statement: KeptStatement) => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

/** What keeping a file would do: nothing of it is kept yet. */
export function PlanView({ file, plan, onKept, onBack, onLeave }: PlanViewProps): ReactElement {
  const say = useSay();
  const work = useLongWork();
  const leftOut = leftOutReasons.filter((why) => plan.leftOut[why] > 0);
  return (
    <>
      <h2>{say('statement.plan.title', { file })}</h2>
      <p className="statement-about">{periodText(say, plan)}</p>
      <p>{say('statement.plan.lines', { fresh: plan.fresh, known: plan.known })}</p>
      {plan.keptBefore && <Note tone="plain">{say('statement.plan.kept_before')}</Note>}
      <dl className="statement-counts">
        {findingLists.map((list) => (
          <div key={list}>
            <dt>{say(`statement.list.${list}`)}</dt>
            <dd className="digits">{plan.counts[list]}</dd>
          </div>
        ))}
      </dl>
      {leftOut.length > 0 && (
        <>
          <h3>{say('statement.plan.left_out')}</h3>
          <ul className="statement-left-out">
            {leftOut.map((why) => (
              <li key={why}>{say(`statement.left_out.${why}`, { count: plan.leftOut[why] })}</li>
            ))}
          </ul>
          {plan.unread.length > 0 && (
            <p>{say('statement.plan.unread', { places: plan.unread.map(({ place }) => String(place)) })}</p>
          )}
        </>
      )}
      {work.isBusy && <StatementProgress />}
      {work.failure !== null && <Note tone="bad">{whyNot(say, work.failure)}</Note>}
      <div className="statement-actions">
        <Button
          kind="primary"
          autoFocus
          isPending={work.isBusy}
          onPress={() => work.run(() => galla['statement:keep']({ draft: plan.draft }), onKept)}
        >
          {say('statement.plan.keep')}
        </Button>
        <Button onPress={onBack}>{say('statement.plan.back')}</Button>
        <Button onPress={onLeave}>{say('statement.leave')}</Button>
      </div>
    </>
  );
}
