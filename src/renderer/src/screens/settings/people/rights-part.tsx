import { useEffect, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { rights, type Right, type RightsByRole } from '../../../../../preload/contract/people/rights';
import { isAtLeast } from '../../../../../preload/contract/people/role';
import { Toggle } from '../../../components/form/toggle';
import { Said, type Remark } from '../../../components/said/said';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { movable, withRight, type MovableRole } from './move-right';

/** What staff and managers may do; each switch is saved at once. The owner may do everything. */
export function RightsPart(): ReactElement {
  const say = useSay();
  const [byRole, setByRole] = useState<RightsByRole | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);

  useEffect(() => {
    const read = async (): Promise<void> => {
      const answer = await galla['rights:read']({});
      if (answer.ok) setByRole(answer.value);
      else setSaid({ tone: 'bad', failure: answer.failure });
    };
    void read();
  }, []);

  const move = async (right: Right, role: MovableRole, may: boolean): Promise<void> => {
    if (byRole === null) return;
    const before = byRole;
    const next = withRight(byRole, right, role, may);
    setByRole(next);
    setSaid(null);
    const answer = await galla['rights:save']({ rights: next });
    setByRole(answer.ok ? answer.value : before);
    if (!answer.ok) setSaid({ tone: 'bad', failure: answer.failure });
  };

  return (
    <section className="rights" aria-label={say('people.rights.name')}>
      <Heading level={3}>{say('people.rights.name')}</Heading>
      <p className="field-help">{say('people.rights.lead')}</p>
      {byRole !== null && (
        <table className="plain-table rights-table">
          <thead>
            <tr>
              <th scope="col">{say('people.rights.what')}</th>
              <th scope="col">{say('people.role.staff')}</th>
              <th scope="col">{say('people.role.manager')}</th>
              <th scope="col">{say('people.role.owner')}</th>
            </tr>
          </thead>
          <tbody>
            {rights.filter(movable).map((right) => (
              <tr key={right}>
                <th scope="row">{say(`people.right.${right}`)}</th>
                {(['staff', 'manager'] as const).map((role) => (
                  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the switch in it says what it is
                  <td key={role}>
                    <Toggle
                      on={isAtLeast(role, byRole[right])}
                      onChange={(may) => void move(right, role, may)}
                    >
                      <span className="sr-only">
                        {say(`people.rights.may.${role}`, { right: say(`people.right.${right}`) })}
                      </span>
                    </Toggle>
                  </td>
                ))}
                <td>
                  <span className="rights-always">{say('people.rights.always')}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Said remark={said} />
    </section>
  );
}
