import { useEffect, useState, type ReactElement } from 'react';
import type { PracticeScript } from '../../../preload/contract/sale/practice-endings';
import { galla } from '../page/bridge';
import { useSay } from '../page/use-say';
import { StateWord } from './said/state-word';
import './practice-table.css';

/** The practice script: the last two digits of a number decide what the practice gateway does. */
export function PracticeTable(): ReactElement {
  const say = useSay();
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
      <caption>{say('components.practice.about')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('components.practice.ends_in')}</th>
          <th scope="col">{say('components.practice.played')}</th>
          <th scope="col">{say('components.practice.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {scripts.map(({ lastTwo, endsIn }) => (
          <tr key={lastTwo}>
            <td className="digits">…{lastTwo}</td>
            <td>
              <strong>{say(`practice.${lastTwo}.title`)}</strong>{' '}
              <span>{say(`practice.${lastTwo}.plays`)}</span>
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
