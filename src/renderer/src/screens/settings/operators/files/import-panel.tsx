import { useEffect, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { Failure } from '../../../../../../preload/contract/bridge/failures';
import type { ReplyOf } from '../../../../../../preload/contract/bridge/calls';
import type { ImportMode } from '../../../../../../preload/contract/operators/operator-import';
import { galla } from '../../../../page/bridge';
import { useSay } from '../../../../page/use-say';
import { Button } from '../../../../components/button';
import { Choice } from '../../../../components/form/choice';
import { Note } from '../../../../components/said/note';
import { failureText } from '../../../../text/failures';
import { ImportPreview } from './import-preview';
import { importedWords } from './import-words';
import type { OperatorEdits } from '../use-operator-edits';

const modes = ['merge', 'replace'] as const satisfies readonly ImportMode[];

/** A file of operators: first what it would do, then the button that does it. */
export function ImportPanel({
  edits,
  onClose,
}: {
  readonly edits: OperatorEdits;
  readonly onClose: () => void;
}): ReactElement {
  const say = useSay();
  const [mode, setMode] = useState<ImportMode>('merge');
  const [plan, setPlan] = useState<ReplyOf<'operators:plan-import'> | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [busy, setBusy] = useState<'reading' | 'saving' | null>(null);

  const choose = async (): Promise<void> => {
    setProblem(null);
    setPlan(null);
    setBusy('reading');
    const answer = await galla['operators:plan-import']({ mode });
    setBusy(null);
    if (answer.ok) setPlan(answer.value);
    else if (answer.failure.code !== 'cancelled') setProblem(answer.failure);
  };

  const apply = async ({ plan: id, preview }: ReplyOf<'operators:plan-import'>): Promise<void> => {
    setBusy('saving');
    const answer = await galla['operators:apply-import']({ plan: id });
    setBusy(null);
    const failure = edits.take(answer, importedWords(say, preview.count));
    if (failure === null) onClose();
    else setProblem(failure);
  };

  const { added = 0, changed = 0, removed = 0, problems = 0 } = plan?.preview.count ?? {};
  const worthIt = plan !== null && problems === 0 && added + changed + removed > 0;

  return (
    <section className="section wide operators-import" aria-label={say('settings.import.title')}>
      <Heading level={2}>{say('settings.import.title')}</Heading>
      <p className="lead">{say('settings.import.lead')}</p>
      <Choice
        label={say('settings.import.what')}
        value={mode}
        options={modes.map((value) => ({ value, name: say(`settings.import.mode.${value}`) }))}
        onChange={(next) => {
          setMode(next);
          // What was shown is what the other mode would do.
          setPlan(null);
        }}
      />
      <p className="import-help">{say(`settings.import.mode.${mode}_help`)}</p>
      <div className="form-row">
        <Button
          kind={worthIt ? 'plain' : 'primary'}
          isDisabled={busy !== null}
          onPress={() => void choose()}
          autoFocus
        >
          {say(`settings.import.${plan === null ? 'choose' : 'choose_another'}`)}
        </Button>
        {plan !== null && worthIt && (
          <Button kind="primary" isPending={busy === 'saving'} onPress={() => void apply(plan)}>
            {say('settings.import.apply')}
          </Button>
        )}
        <Button isDisabled={busy !== null} onPress={onClose}>
          {say('settings.import.back')}
        </Button>
      </div>
      {busy === 'reading' && <Reading />}
      {problem !== null && <Note tone="bad">{failureText(say, problem)}</Note>}
      {plan !== null && <ImportPreview file={plan.file} preview={plan.preview} />}
    </section>
  );
}

/** How far main has read. Nothing until it says so: the person may still look for the file. */
function Reading(): ReactElement | null {
  const say = useSay();
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => galla.on['operators:import-progress']((progress) => setShare(progress.share)), []);
  if (share === null) return null;
  return (
    <label className="import-progress">
      {say('settings.import.reading')}
      <progress value={share} max={1} />
    </label>
  );
}
