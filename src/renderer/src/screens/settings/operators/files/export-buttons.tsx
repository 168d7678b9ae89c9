import { useState, type ReactElement } from 'react';
import {
  operatorFormats,
  type OperatorFormat,
} from '../../../../../../preload/contract/operators/operator-import';
import { galla } from '../../../../page/bridge';
import { useSay } from '../../../../page/use-say';
import { Button } from '../../../../components/button';
import { Said, type Remark } from '../../../../components/said/said';

/** Writes the whole list to a file that main asks for. */
export function ExportButtons(): ReactElement {
  const say = useSay();
  const [said, setSaid] = useState<Remark | null>(null);

  const save = async (format: OperatorFormat): Promise<void> => {
    setSaid(null);
    const answer = await galla['operators:export']({ format });
    if (answer.ok)
      setSaid({ tone: 'good', says: (inWords) => inWords('settings.operators.exported', answer.value) });
    else if (answer.failure.code !== 'cancelled') setSaid({ tone: 'bad', failure: answer.failure });
  };

  return (
    <>
      {operatorFormats.map((format) => (
        <Button key={format} onPress={() => void save(format)}>
          {say(`settings.operators.export.${format}`)}
        </Button>
      ))}
      <Said remark={said} />
    </>
  );
}
