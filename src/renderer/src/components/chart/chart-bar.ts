/** One bar of a chart. */
export interface ChartBar {
  readonly name: string;
  /** How long it is; 0 or more. */
  readonly value: number;
  /** What the value reads. */
  readonly says: string;
}
