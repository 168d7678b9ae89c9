import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { tellUnsaved } from '../../../store/unsaved';
import { countToConfirm, useOperatorStore } from '../../../store/operator-store';
import { blankOperator } from './form/blank-operator';
import { EditRemark } from './form/edit-remark';
import { ExportButtons } from './files/export-buttons';
import { ImportPanel } from './files/import-panel';
import { OPERATOR, OperatorEditor } from './form/operator-editor';
import { OperatorList, type ListPlace } from './operator-list';
import { useOperatorEdits } from './use-operator-edits';
import { useOrderedOperators } from './use-ordered-operators';
import './operators.css';

/** What the section shows: the list, one operator in its editor (`null`: a new one), or a file. */
type View =
  { readonly kind: 'list' | 'import' } | { readonly kind: 'edit'; readonly operator: Operator | null };

/** Every operator with its code: to compare with the panel, to describe, and to switch off. */
export function OperatorsSection(): ReactElement {
  const say = useSay();
  const catalogue = useOperatorStore((state) => state.catalogue);
  const operators = useOrderedOperators(catalogue);
  const edits = useOperatorEdits();
  const [view, setView] = useState<View>({ kind: 'list' });
  const [place, setPlace] = useState<ListPlace>({ typed: '', scrollTop: 0, code: null });
  const blank = useMemo(() => blankOperator(say), [say]);
  const toList = (): void => setView({ kind: 'list' });

  useEffect(() => {
    if (view.kind !== 'edit') tellUnsaved(OPERATOR, false);
  }, [view]);

  if (view.kind === 'edit') {
    return (
      <OperatorEditor
        key={view.operator?.code ?? ''}
        operator={view.operator ?? blank}
        isNew={view.operator === null}
        edits={edits}
        onEdit={(operator) => setView({ kind: 'edit', operator })}
        onClose={toList}
      />
    );
  }
  if (view.kind === 'import') return <ImportPanel edits={edits} onClose={toList} />;

  const open = countToConfirm(catalogue);
  return (
    <section className="section wide operators-section" aria-label={say('settings.sections.operators')}>
      <header className="operators-head">
        <Heading level={2}>{say('settings.sections.operators')}</Heading>
        <Button onPress={() => setView({ kind: 'edit', operator: null })}>
          {say('settings.operators.add')}
        </Button>
        <Button onPress={() => setView({ kind: 'import' })}>{say('settings.operators.import')}</Button>
        <ExportButtons />
      </header>
      <p className="lead">
        {say('settings.operators.lead')}{' '}
        <output className="operators-count">
          {open === 0
            ? say('settings.operators.all_confirmed')
            : say('settings.operators.not_confirmed', { open, all: catalogue.length })}
        </output>
      </p>
      <EditRemark edits={edits} />
      <OperatorList
        operators={operators}
        edits={edits}
        place={place}
        onEdit={(operator, left) => {
          setPlace(left);
          setView({ kind: 'edit', operator });
        }}
      />
    </section>
  );
}
