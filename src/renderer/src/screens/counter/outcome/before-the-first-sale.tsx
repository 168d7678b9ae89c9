import type { ReactElement } from 'react';
import { useAppStatus } from '../../../page/app-status';
import { useDayStore } from '../../../store/day-store';
import { practiceExamples } from './practice-examples';
import { useSale } from '../sale-store';

/** What stands where the outcome will be: it teaches on an empty day and is silent later. */
export function BeforeTheFirstSale(): ReactElement | null {
  const { mode } = useAppStatus();
  const rows = useDayStore(({ day }) => day?.rows.length ?? null);
  const typing = useSale(({ form }) => form.number !== '');
  if (typing || rows === null) return null;
  if (rows > 0) return <p className="outcome-rest">Type a number to begin.</p>;
  return (
    <div className="outcome-rest">
      <h2>No sales yet today. Type a number to begin.</h2>
      {mode === 'practice' && (
        <p>
          In practice mode the last two digits decide what happens:{' '}
          {practiceExamples.map(({ lastTwo, does }) => (
            <span key={lastTwo}>
              …<b className="digits">{lastTwo}</b> {does},{' '}
            </span>
          ))}
          most others succeed. <em>Practice numbers</em> below lists them all.
        </p>
      )}
    </div>
  );
}
