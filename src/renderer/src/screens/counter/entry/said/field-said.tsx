import type { ReactElement, ReactNode } from 'react';
import type { SaleField } from '../../../../../../preload/contract/sale/field-problem';
import { useSale } from '../../sale-store';
import { fieldId } from '../focus-field';
import { useFieldProblem } from '../use-field-problem';

interface FieldSaidProps {
  readonly of: SaleField;
  /** Heard by whoever comes to the field. */
  readonly help?: ReactNode;
  /** Heard as soon as it is known. */
  readonly hint?: ReactNode;
}

/**
 * What stands below a field, each thing once and in the place where it is heard once: a problem is read out when it was found
 * while the focus was in the field already; whoever is led there hears it with the field.
 */
export function FieldSaid({ of, help, hint }: FieldSaidProps): ReactElement {
  const problem = useFieldProblem(of);
  const isReadOut = useSale(({ saidOf }) => saidOf === of);
  const look = problem === undefined ? 'sell-help' : 'field-problem';
  return (
    <div className="sell-said">
      <p id={helpId(of)} className={look}>
        {problem === undefined ? help : !isReadOut && problem}
      </p>
      {/* Not an <output>: what a field is described by is read from what stands in it, and of an <output> nothing is. */}
      <p id={saidId(of)} className={look} aria-live="polite" aria-atomic>
        {problem === undefined ? hint : isReadOut && problem}
      </p>
    </div>
  );
}

/** For `aria-describedby` of the field. */
export function saidIds(of: SaleField): string {
  return `${helpId(of)} ${saidId(of)}`;
}

function helpId(of: SaleField): string {
  return `${fieldId(of)}-help`;
}

function saidId(of: SaleField): string {
  return `${fieldId(of)}-said`;
}
