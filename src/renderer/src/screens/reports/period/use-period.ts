import { useEffect, useRef, useState } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import {
  daysIn,
  periodBefore,
  type Days,
  type PeriodUnit,
} from '../../../../../preload/contract/reports/period';
import type { PeriodSales } from '../../../../../preload/contract/reports/period-sales';
import { galla } from '../../../page/bridge';

/** Several changes within this time are one reason to add up again. In milliseconds. */
const SETTLE_MS = 2000;
/** More days than these are not added up again by themselves: it takes the thread that sells. */
const MOST_DAYS = 31;

/** What a period came to, with the one before it. */
export interface CountedPeriod {
  readonly period: Days;
  readonly sales: PeriodSales;
  readonly beside: Days;
  readonly before: PeriodSales;
}

interface Period {
  /** Of these very days; `null`: not there yet. */
  readonly counted: CountedPeriod | null;
  /** How much is added up, 0 … 1; `null`: nothing is being added up. */
  readonly share: number | null;
  readonly failure: FailureOf<'reports:period'> | null;
  readonly again: () => void;
}

/** Asks main for a period and the one before it, and again when something has changed. */
export function usePeriod(unit: PeriodUnit, { from, to }: Days, today: string): Period {
  const [counted, setCounted] = useState<CountedPeriod | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<FailureOf<'reports:period'> | null>(null);
  const again = useRef<() => void>(() => undefined);

  useEffect(() => {
    const period = { from, to };
    const beside = periodBefore(unit, period, today);
    let round = 0;
    let half = 0;

    const ask = async (): Promise<void> => {
      round += 1;
      const mine = round;
      half = 0;
      setShare(0);
      const sales = await galla['reports:period'](period);
      if (mine !== round) return;
      half = 0.5;
      const before = sales.ok ? await galla['reports:period'](beside) : sales;
      if (mine !== round) return;
      setShare(null);
      setFailure(before.ok ? null : before.failure);
      if (sales.ok && before.ok) setCounted({ period, sales: sales.value, beside, before: before.value });
    };
    again.current = () => void ask();
    void ask();

    let timer: ReturnType<typeof setTimeout> | undefined;
    const askSoon = (): void => {
      clearTimeout(timer);
      if (daysIn(period) <= MOST_DAYS) timer = setTimeout(() => void ask(), SETTLE_MS);
    };
    const stops = [
      galla.on['reports:progress'](({ share: done }) => setShare(half + done / 2)),
      galla.on['recharge:changed'](askSoon),
      // What is withheld while somebody counts blind, and told again.
      galla.on['shift:changed'](askSoon),
    ];
    return () => {
      round += 1;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [unit, from, to, today]);

  // Nobody waits for it any more.
  useEffect(() => () => void galla['reports:stop-period']({}), []);

  const isOfThese = counted?.period.from === from && counted.period.to === to;
  return {
    counted: isOfThese ? counted : null,
    share,
    failure,
    again: () => again.current(),
  };
}
