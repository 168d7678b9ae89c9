import { useEffect, useState, type ReactElement } from 'react';
import { Said, type Remark } from '../../../components/said/said';
import { Toggle } from '../../../components/form/toggle';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';

/**
 * Whether complaints are sent by the saved path. It is no part of the form: what the owner has compared is the path that is
 * saved, and another one turns it off.
 */
export function ComplaintSwitch({ path }: { readonly path: string }): ReactElement | null {
  const say = useSay();
  const [isOn, setOn] = useState<boolean | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const way = await galla['complaints:confirmed']({});
      if (wanted && way.ok) setOn(way.value.path === path);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [path]);
  if (isOn === null) return null;

  async function turn(on: boolean): Promise<void> {
    const saved = await galla['complaints:confirm-way']({ path, confirmed: on });
    if (saved.ok) setOn(on);
    setSaid(
      saved.ok
        ? {
            tone: 'good',
            says: (inWords) => inWords('settings.paths.complaints_on_said', { on: on ? 'true' : 'other' }),
          }
        : { tone: 'bad', failure: saved.failure },
    );
  }

  return (
    <>
      <Toggle on={isOn} onChange={(on) => void turn(on)}>
        {say('settings.paths.complaints_on')}
      </Toggle>
      <p className="lead">{say('settings.paths.complaints_on_help')}</p>
      <Said remark={said} />
    </>
  );
}
