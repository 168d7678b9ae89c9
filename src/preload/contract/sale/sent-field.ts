/** A bill field as it was sent with a recharge. */
export interface SentField {
  /** What the catalogue calls it now; `null`: its operator or this field of it is gone, so its place is its name. */
  readonly label: string | null;
  /** 1 … 5, as the gateway counts them. */
  readonly place: number;
  readonly value: string;
}
