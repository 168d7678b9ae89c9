import { useDeferredValue, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import type { Operator } from '../../../../preload/contract/operator';
import { searchOperators } from '../../../../preload/contract/operator-search';
import { useDayStore } from '../../store/day-store';
import { useOperatorStore } from '../../store/operator-store';
import { categoryNames } from '../../text/categories';
import { fieldId } from './focus-field';
import { Monogram } from './monogram';
import { salesByOperator } from './sales-by-operator';
import { setOperator, useSale } from './sale-store';
import { forwardFromOperator, stepBack } from './step-forward';
import '../../components/field.css';
import '../../components/options.css';

/** How many operators the list shows at most: who sees none of theirs types another letter. */
const LIMIT = 40;

/**
 * Finds an operator by name, code, nickname, category or first letters. Enter takes the marked one, or the
 * first of what was typed for; with nothing typed and nothing marked it takes nothing.
 */
export function OperatorBox(): ReactElement {
  const chosen = useSale(({ form }) => form.operator);
  const hint = useSale(({ hint: found }) => found?.hint ?? null);
  const problem = useSale(({ problems }) => problems.operator);
  const rows = useDayStore(({ day }) => day?.rows);
  const index = useOperatorStore((state) => state.index);
  /** What is being typed; `null` while the field just names the operator that is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const text = useDeferredValue(typed ?? '');

  const weights = useMemo(() => salesByOperator(rows ?? []), [rows]);
  const found = useMemo(() => {
    const fit = searchOperators(index, text, weights, LIMIT);
    return text === '' ? withFirst(fit, hint?.operatorCode ?? null) : fit;
  }, [index, text, weights, hint]);

  const take = (operator: Operator): void => {
    setOperator(operator, 'staff');
    setTyped(null);
    // After the list has closed: it gives the focus back to this field.
    requestAnimationFrame(forwardFromOperator);
  };

  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const open = event.target.getAttribute('aria-expanded') === 'true';
    const marked = event.target.getAttribute('aria-activedescendant') !== null;
    if (event.key === 'Enter' && event.repeat) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && !marked) {
      event.preventDefault();
      event.stopPropagation();
      // Not of the list, which may be a letter behind who types fast: that would be another operator.
      const [first] = typed === null || typed.trim() === '' ? [] : searchOperators(index, typed, weights, 1);
      if (first !== undefined) take(first);
      else if (chosen !== null && typed === null) forwardFromOperator();
    } else if (event.key === 'Escape' && !open) {
      event.stopPropagation();
      setTyped(null);
      stepBack('operator');
    }
  };

  return (
    <div className="sell-operator" onKeyDownCapture={onKeyDownCapture}>
      <ComboBox
        className="operator-box"
        id={fieldId('operator')}
        items={found.map((operator) => ({ id: operator.code, operator }))}
        inputValue={typed ?? chosen?.name ?? ''}
        onInputChange={(value) => setTyped(value === chosen?.name ? null : value)}
        value={chosen?.code ?? null}
        onChange={(code) => {
          const operator = found.find((each) => each.code === code);
          if (operator !== undefined) take(operator);
          else if (code === null && typed === '') setOperator(null, 'staff');
        }}
        onBlur={() => setTyped(null)}
        menuTrigger="focus"
        allowsEmptyCollection
        isInvalid={problem !== undefined}
        validationBehavior="aria"
      >
        <Label className="sell-label">Operator</Label>
        <div className="operator-input">
          {chosen !== null && typed === null && <Monogram operator={chosen} />}
          <Input
            className="field-input"
            placeholder="Name or code"
            data-with-monogram={(chosen !== null && typed === null) || undefined}
          />
          <Button className="operator-open" aria-label="Show operators">
            ▾
          </Button>
        </div>
        <FieldError className="field-problem">{problem}</FieldError>
        <Popover className="options-popover" placement="bottom start" offset={4}>
          <ListBox
            className="options operator-options"
            data-typed={text !== '' || undefined}
            renderEmptyState={() => `No operator matches “${text}”. Try its code or part of its name.`}
          >
            {({ operator }: { readonly operator: Operator }) => (
              <ListBoxItem id={operator.code} textValue={operator.name} className="option">
                <Monogram operator={operator} />
                <Text slot="label">{operator.name}</Text>
                <Text slot="description" className="option-help">
                  {operator.code === hint?.operatorCode && hint.source === 'prefix'
                    ? 'number began here · '
                    : ''}
                  {categoryNames[operator.category]} · {operator.code}
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}

/** The hinted operator first, so that it is one arrow away; nothing is chosen by that. */
function withFirst(operators: readonly Operator[], code: string | null): readonly Operator[] {
  const first = operators.find((operator) => operator.code === code);
  return first === undefined ? operators : [first, ...operators.filter((each) => each !== first)];
}
