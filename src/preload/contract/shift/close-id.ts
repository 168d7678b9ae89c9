/** Which Z: the counter, its epoch, and the number in it. No two have the same, also after an old journal was put back. */
export interface CloseId {
  /** Four letters A–Z without I and O. */
  readonly counter: string;
  /** 1, 2, 3 …: a journal that was put back begins a new one. */
  readonly epoch: number;
  /** 1, 2, 3 … in each epoch, without gaps. */
  readonly n: number;
}

/** How people name it: `KMTR-1-17`. */
export function closeName({ counter, epoch, n }: CloseId): string {
  return `${counter}-${epoch}-${n}`;
}
