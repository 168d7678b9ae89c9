import { useState, type ReactElement } from 'react';
import type { AppStatus, StartProblem } from '../../../../preload/contract/settings/settings';
import { Button } from '../../components/button';
import { spelled } from '../../components/said/text-looks';
import { useSay, useSayRich } from '../../page/use-say';
import { RestorePart } from '../restore/restore-part';
import './problem.css';

/** The button does what would otherwise be done by hand, and puts nothing away for good. */
const curedByButton: ReadonlySet<string> = new Set([
  'journal_missing',
  'journal_corrupt',
  'journal_not_a_database',
] satisfies readonly StartProblem[]);

interface ProblemScreenProps {
  readonly problem: NonNullable<AppStatus['problem']>;
  /** A copy is in place; the counter comes instead of this screen. */
  readonly onPutBack: () => void;
}

/** What another journal in its place may cure. Of the practice journal there is nothing to lose. */
const curable: ReadonlySet<string> = new Set([
  'journal_missing',
  'journal_corrupt',
  'journal_not_a_database',
  'journal_newer',
  'migration_failed',
] satisfies readonly StartProblem[]);

/** Why Galla cannot work on its data, what is safe, and what to do. Instead of the counter, never over it. */
export function ProblemScreen({ problem, onPutBack }: ProblemScreenProps): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { code } = problem;
  const [restoring, setRestoring] = useState(false);
  const mayRestore = problem.file === 'journal.db' && curable.has(code);
  return (
    <main className="problem">
      <div className="problem-sheet" role="alert">
        <h1>{say(`start.${code}.title`)}</h1>
        {!restoring && (
          <>
            <p>{say(`start.${code}.says`)}</p>
            {!(mayRestore && curedByButton.has(code)) && (
              <p className="problem-todo">{say(`start.${code}.todo`)}</p>
            )}
            <p>{sayRich('problem.file', { file: problem.file, spelled })}</p>
          </>
        )}
      </div>
      {mayRestore && (
        <div className="problem-restore">
          {restoring ? (
            <RestorePart onLeave={() => setRestoring(false)} onPutBack={onPutBack} />
          ) : (
            <Button kind="primary" size="large" onPress={() => setRestoring(true)}>
              {say('restore.name')}
            </Button>
          )}
        </div>
      )}
    </main>
  );
}
