import { useState, type ReactElement } from 'react';
import type { AppStatus, StartProblem } from '../../../../preload/contract/settings/settings';
import { Button } from '../../components/button';
import { spelled } from '../../components/said/text-looks';
import { useSay, useSayRich } from '../../page/use-say';
import { RestorePart } from '../restore/restore-part';
import { SupportAtStart } from '../support/support-at-start';
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
  const [doing, setDoing] = useState<'restore' | 'support' | null>(null);
  /** From where somebody came back: there the keys go on. */
  const [left, setLeft] = useState<'restore' | 'support' | null>(null);
  const leave = (): void => {
    setLeft(doing);
    setDoing(null);
  };
  const mayRestore = problem.file === 'journal.db' && curable.has(code);
  return (
    <main className="problem">
      <div className="problem-sheet" role="alert">
        <h1>{say(`start.${code}.title`)}</h1>
        {doing === null && (
          <>
            <p>{say(`start.${code}.says`)}</p>
            {!(mayRestore && curedByButton.has(code)) && (
              <p className="problem-todo">{say(`start.${code}.todo`)}</p>
            )}
            <p>{sayRich('problem.file', { file: problem.file, spelled })}</p>
          </>
        )}
      </div>
      <div className="problem-more">
        {doing === 'restore' && <RestorePart onLeave={leave} onPutBack={onPutBack} />}
        {doing === 'support' && <SupportAtStart onLeave={leave} />}
        {doing === null && (
          <div className="form-row">
            {mayRestore && (
              <Button
                kind="primary"
                size="large"
                autoFocus={left === 'restore'}
                onPress={() => setDoing('restore')}
              >
                {say('restore.name')}
              </Button>
            )}
            <Button size="large" autoFocus={left === 'support'} onPress={() => setDoing('support')}>
              {say('settings.sections.support')}
            </Button>
          </div>
        )}
      </div>
    </main>
  );
}
