import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Operator } from '../../../../../../preload/contract/operators/operator';
import { galla } from '../../../../page/bridge';
import { useSay } from '../../../../page/use-say';
import { Button } from '../../../../components/button';
import { TextField } from '../../../../components/form/text-field';
import { operatorProblemText } from '../../../../text/operator-problems';
import type { OperatorEdits } from '../use-operator-edits';

interface CopyFormProps {
  readonly operator: Operator;
  readonly edits: OperatorEdits;
  /** While something is not saved: the copy would be of the old values. */
  readonly isDisabled: boolean;
  readonly onCopied: (copy: Operator) => void;
}

/** Adds the same operator under another code, to be changed from there. Asks for the code in its own place. */
export function CopyForm({ operator, edits, isDisabled, onCopied }: CopyFormProps): ReactElement {
  const say = useSay();
  const [code, setCode] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const copy = async (newCode: string): Promise<void> => {
    const answer = await galla['operators:copy']({ code: operator.code, newCode });
    const failure = edits.take(answer, `${operator.name} is copied to ${newCode}. Change what differs.`);
    const copied = answer.ok ? answer.value.find((each) => each.code === newCode) : undefined;
    if (copied !== undefined) onCopied(copied);
    const [wrong] = failure?.operatorProblems ?? [];
    setProblem(wrong === undefined ? null : operatorProblemText(say, wrong));
  };

  if (code === null) {
    return (
      <Button isDisabled={isDisabled} onPress={() => setCode('')}>
        Copy
      </Button>
    );
  }
  return (
    <div className="operator-copy">
      <TextField
        label="Code of the copy"
        hideLabel
        placeholder="Its code"
        maxLength={40}
        autoFocus
        value={code}
        onChange={(typed) => {
          setCode(typed);
          setProblem(null);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            void copy(code.trim());
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            setCode(null);
          }
        }}
        problem={problem ?? undefined}
      />
      <Button isDisabled={code.trim() === ''} onPress={() => void copy(code.trim())}>
        Copy
      </Button>
    </div>
  );
}
