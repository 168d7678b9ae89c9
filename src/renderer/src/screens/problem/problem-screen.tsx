import type { ReactElement } from 'react';
import type { AppStatus } from '../../../../preload/contract/settings/settings';
import { spelled } from '../../components/said/text-looks';
import { useSay, useSayRich } from '../../page/use-say';
import './problem.css';

interface ProblemScreenProps {
  readonly problem: NonNullable<AppStatus['problem']>;
}

/** Why Galla cannot work on its data, what is safe, and what to do. Instead of the counter, never over it. */
export function ProblemScreen({ problem }: ProblemScreenProps): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { code } = problem;
  return (
    <main className="problem">
      <div className="problem-sheet" role="alert">
        <h1>{say(`start.${code}.title`)}</h1>
        <p>{say(`start.${code}.says`)}</p>
        <p className="problem-todo">{say(`start.${code}.todo`)}</p>
        <p>{sayRich('problem.file', { file: problem.file, spelled })}</p>
      </div>
    </main>
  );
}
