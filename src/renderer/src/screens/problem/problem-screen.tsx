import type { ReactElement } from 'react';
import type { AppStatus } from '../../../../preload/contract/settings/settings';
import { spelled } from '../../components/said/text-looks';
import { useSayRich } from '../../page/use-say';
import { startProblemWords } from '../../text/start-problems';
import './problem.css';

interface ProblemScreenProps {
  readonly problem: NonNullable<AppStatus['problem']>;
}

/** Why Galla cannot work on its data, what is safe, and what to do. Instead of the counter, never over it. */
export function ProblemScreen({ problem }: ProblemScreenProps): ReactElement {
  const sayRich = useSayRich();
  const { title, says, todo } = startProblemWords[problem.code];
  return (
    <main className="problem">
      <div className="problem-sheet" role="alert">
        <h1>{title}</h1>
        <p>{says}</p>
        <p className="problem-todo">{todo}</p>
        <p>{sayRich('problem.file', { file: problem.file, spelled })}</p>
      </div>
    </main>
  );
}
