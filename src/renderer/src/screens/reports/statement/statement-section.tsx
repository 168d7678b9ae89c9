import { useState, type ReactElement } from 'react';
import type { RefId } from '../../../../../preload/contract/ids';
import type {
  KeptStatement,
  StatementDraft,
  StatementPlan,
} from '../../../../../preload/contract/statement/statement';
import { Note } from '../../../components/said/note';
import { useSay } from '../../../page/use-say';
import { useCountsBlind } from '../../../store/shift-store';
import { ColumnsForm } from './columns-form';
import type { DetailsTab } from '../../history/details/recharge-details';
import { FindingsView } from './findings-view';
import { PlanView } from './plan-view';
import { StatementHome } from './statement-home';
import './statement.css';

/** Where a person is: at the list, at the columns of a file, at what keeping it would do, or at what a statement says. */
type Step =
  | { readonly at: 'home' }
  | { readonly at: 'columns'; readonly draft: StatementDraft }
  | { readonly at: 'plan'; readonly draft: StatementDraft; readonly plan: StatementPlan }
  | { readonly at: 'findings'; readonly statement: KeptStatement };

/** What the gateway's statement says against the journal: evidence, by which nothing moves by itself. */
export function StatementSection({
  onOpen,
}: {
  readonly onOpen: (refId: RefId, tab?: DetailsTab) => void;
}): ReactElement {
  const say = useSay();
  const [step, setStep] = useState<Step>({ at: 'home' });
  const isBlind = useCountsBlind();
  const home = (): void => setStep({ at: 'home' });
  if (isBlind) return <Note tone="plain">{say('close.count.blind')}</Note>;
  return (
    <section className="statement" aria-label={say('statement.title')}>
      {stepView(step)}
    </section>
  );

  function stepView(now: Step): ReactElement {
    switch (now.at) {
      case 'home':
        return (
          <StatementHome
            onRead={(draft) => setStep({ at: 'columns', draft })}
            onChoose={(statement) => setStep({ at: 'findings', statement })}
          />
        );
      case 'columns':
        return (
          <ColumnsForm
            draft={now.draft}
            onPlanned={(plan, draft) => setStep({ at: 'plan', draft, plan })}
            onLeave={home}
          />
        );
      case 'plan':
        return (
          <PlanView
            file={now.draft.file}
            plan={now.plan}
            onKept={(statement) => setStep({ at: 'findings', statement })}
            onBack={() => setStep({ at: 'columns', draft: now.draft })}
            onLeave={home}
          />
        );
      case 'findings':
        return <FindingsView statement={now.statement} onOpen={onOpen} onLeave={home} />;
    }
  }
}
