import { useEffect, useState, type ReactElement } from 'react';
import type { PracticeScript } from '../../../preload/contract/sale/overview';
import { galla } from '../page/bridge';
import { StateWord } from './said/state-word';
import './practice-table.css';

/** The practice script: the last two digits of a number decide what the practice gateway does. */
export function PracticeTable(): ReactElement {
  const [scripts, setScripts] = useState<readonly PracticeScript[]>([]);

  useEffect(() => {
    let here = true;
    const read = async (): Promise<void> => {
      const answer = await galla['practice:scripts']({});
      if (here && answer.ok) setScripts(answer.value);
    };
    void read();
    return () => {
      here = false;
    };
  }, []);

  return (
    <table className="practice-table">
      <caption>The last two digits of the number decide what happens; all others succeed at once.</caption>
      <thead>
        <tr>
          <th scope="col">Ends in</th>
          <th scope="col">What is played</th>
          <th scope="col">How it ends</th>
        </tr>
      </thead>
      <tbody>
        {scripts.map(({ lastTwo, title, plays, endsIn }) => (
          <tr key={lastTwo}>
            <td className="digits">…{lastTwo}</td>
            <td>
              <strong>{title}</strong> <span>{plays}</span>
            </td>
            <td>
              <StateWord state={endsIn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
