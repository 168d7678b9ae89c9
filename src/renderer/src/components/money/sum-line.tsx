import type { ReactElement, ReactNode } from 'react';

interface SumLineProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/** A line of a list of sums: what it is, and how much. Stands in a `dl`. */
export function SumLine({ label, children }: SumLineProps): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="digits">{children}</dd>
    </div>
  );
}
