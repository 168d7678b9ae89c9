import type { Fact } from '../../../../../preload/contract/sale/entries/entry-schemas';

/** In which of its parts an answer does not name what was sent. */
export interface Contradiction {
  readonly what: 'refId' | 'number' | 'amount' | 'operator';
  /** What it named instead; `null`: nothing. */
  readonly named: string | null;
}

/** Where an answer contradicts what was sent; `null` where it does not. */
export function contradictionIn({
  reply,
  echo: verdict,
}: Extract<Fact, { kind: 'recharge_reply' | 'status_reply' }>): Contradiction | null {
  switch (verdict.kind) {
    case 'matches':
      return null;
    case 'foreign':
      return { what: verdict.field, named: reply.echo[verdict.field] };
    case 'foreign_operator':
      return { what: 'operator', named: verdict.code };
    case 'no_ref_id':
    case 'bare':
      return { what: 'refId', named: null };
  }
}
