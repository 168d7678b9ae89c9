import { useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { CategoryCharges } from './category-charges';
import { OperatorTerms } from './operator-terms';
import { useEarningsSettings } from './use-earnings-settings';
import './earnings.css';

/** What operators pay the shop, and what it charges on top. */
export function EarningsSection({ isShown }: { readonly isShown: boolean }): ReactElement {
  const say = useSay();
  const { commissions, charges, failure, take } = useEarningsSettings(isShown);
  const [said, setSaid] = useState<Remark | null>(null);
  const title = say('settings.sections.earnings');
  return (
    <section className="section" aria-label={title}>
      <Heading level={2}>{title}</Heading>
      <p className="lead">{say('earnings.settings.lead')}</p>
      <Said remark={said} />
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {commissions !== null && charges !== null && (
        <>
          <OperatorTerms
            commissions={commissions}
            charges={charges}
            onSaved={(set, text) => {
              take(set);
              setSaid({ tone: 'good', text });
            }}
          />
          <CategoryCharges
            charges={charges}
            onSaved={(saved, text) => {
              take({ charges: saved });
              setSaid({ tone: 'good', text });
            }}
          />
        </>
      )}
    </section>
  );
}
