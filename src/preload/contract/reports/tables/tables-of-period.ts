import type { PersonId } from '../../ids';
import type { Category } from '../../operators/operator';
import { payments, rechargeStates } from '../../sale/recharge';
import type { Say } from '../../words/say';
import { daysIn, type Days } from '../period';
import type { PeriodSales, PeriodSum } from '../period-sales';
import type { ReportCell, ReportTable } from '../report-table';
import { sayDay, sayDays, weekdayOf, weekdays } from './say-days';

/** A period with the one that it is held against. */
export interface ComparedPeriod {
  readonly period: Days;
  readonly sales: PeriodSales;
  readonly before: PeriodSales;
}

/** One sum of a table, under its name. */
export interface NamedSum extends PeriodSum {
  readonly name: string;
}

/** What a table is about. */
export type PeriodTableName =
  'states' | 'days' | 'weekdays' | 'hours' | 'operators' | 'categories' | 'people' | 'ways';

/** A table of a period, by what it is about. */
export interface PeriodTable extends ReportTable {
  readonly about: PeriodTableName;
}

/** What happened to what was asked for, in the order in which it matters. What is under way has no outcome yet. */
const states = [
  'success',
  'pending',
  'unknown',
  'refunded',
  'failed',
  'not_sent',
] as const satisfies readonly (typeof rechargeStates)[number][];

/** All tables of a period, those left out that would have one line or none. */
export function tablesOfPeriod(
  say: Say,
  { period, sales, before }: ComparedPeriod,
  names: ReadonlyMap<PersonId, string>,
): readonly PeriodTable[] {
  const said = sayDays(say, period);
  const summed = (about: Exclude<PeriodTableName, 'states'>, sums: readonly NamedSum[]): PeriodTable => ({
    about,
    title: say(`period.table.${about}`),
    period: said,
    columns: [
      { title: say(`period.column.${about}`), as: 'text' },
      { title: say('period.column.count'), as: 'count' },
      { title: say('period.column.amount'), as: 'paise' },
      { title: say('period.column.share'), as: 'percent' },
      { title: say('period.column.charge'), as: 'paise' },
    ],
    rows: sums.map(({ name, count, amountPaise, chargePaise }) => [
      name,
      count,
      amountPaise,
      shareOf(amountPaise, sales.byState.success.amountPaise),
      chargePaise,
    ]),
    foot: null,
  });
  const isLong = daysIn(period) > 1;
  return [
    statesTable(say, { period, sales, before }),
    ...(isLong ? [summed('days', dayNames(say, sales))] : []),
    ...(daysIn(period) > 7 ? [summed('weekdays', byWeekday(say, sales))] : []),
    summed('hours', byHour(sales)),
    summed(
      'operators',
      sales.byOperator.map(({ operatorName, ...sum }) => ({ name: operatorName, ...sum })),
    ),
    summed('categories', byCategory(say, sales)),
    ...(sales.byPerson.length === 0
      ? []
      : [
          summed(
            'people',
            sales.byPerson
              .map(({ by, ...sum }) => ({ name: nameOf(say, names, by), ...sum }))
              .toSorted((a, b) => b.amountPaise - a.amountPaise),
          ),
        ]),
    waysTable(say, said, sales),
  ].filter(({ about, rows }) => about === 'states' || rows.length > 0);
}

function nameOf(say: Say, names: ReadonlyMap<PersonId, string>, by: PersonId | null): string {
  if (by === null) return say('period.before_people');
  return names.get(by) ?? say('close.figures.person_gone');
}

function statesTable(say: Say, { period, sales, before }: ComparedPeriod): PeriodTable {
  return {
    about: 'states',
    title: say('period.table.states'),
    period: sayDays(say, period),
    columns: [
      { title: say('period.column.states'), as: 'text' },
      { title: say('period.column.count'), as: 'count' },
      { title: say('period.column.amount'), as: 'paise' },
      { title: say('period.column.before'), as: 'paise' },
      { title: say('period.column.change'), as: 'paise' },
      { title: say('period.column.change_share'), as: 'percent' },
    ],
    rows: states.map((state): readonly ReportCell[] => {
      const now = sales.byState[state];
      const then = before.byState[state].amountPaise;
      return [
        say(`state.${state}`),
        now.count,
        now.amountPaise,
        then,
        now.amountPaise - then,
        changeOf(now.amountPaise, then),
      ];
    }),
    foot: null,
  };
}

function waysTable(say: Say, period: string, sales: PeriodSales): PeriodTable {
  return {
    about: 'ways',
    title: say('period.table.ways'),
    period,
    columns: [
      { title: say('period.column.ways'), as: 'text' },
      { title: say('period.column.amount'), as: 'paise' },
      { title: say('period.column.share'), as: 'percent' },
    ],
    rows: payments.map((way) => [
      say(`payment.${way}`),
      sales.byWay[way],
      shareOf(sales.byWay[way], sales.byState.success.amountPaise),
    ]),
    foot: null,
  };
}

function dayNames(say: Say, { byDay }: PeriodSales): readonly NamedSum[] {
  return byDay.map(({ istDate, ...sum }) => ({ name: sayDay(say, istDate), ...sum }));
}

function byWeekday(say: Say, { byDay }: PeriodSales): readonly NamedSum[] {
  return weekdays.map((weekday) =>
    total(
      say(`period.weekday.${weekday}`),
      byDay.filter(({ istDate }) => weekdayOf(istDate) === weekday),
    ),
  );
}

/** The hours at which something was sold, `09–10`. */
function byHour(sales: PeriodSales): readonly NamedSum[] {
  return sales.byHour.flatMap((sum, hour) => (sum.count === 0 ? [] : [{ name: hourName(hour), ...sum }]));
}

function hourName(hour: number): string {
  return `${String(hour).padStart(2, '0')}–${String(hour + 1).padStart(2, '0')}`;
}

function byCategory(say: Say, { byOperator }: PeriodSales): readonly NamedSum[] {
  const found = [...new Set<Category>(byOperator.map(({ category }) => category))];
  return found
    .map((category) =>
      total(
        say(`category.${category}`),
        byOperator.filter((each) => each.category === category),
      ),
    )
    .toSorted((a, b) => b.amountPaise - a.amountPaise);
}

function total(name: string, sums: readonly PeriodSum[]): NamedSum {
  return {
    name,
    count: sums.reduce((sum, { count }) => sum + count, 0),
    amountPaise: sums.reduce((sum, { amountPaise }) => sum + amountPaise, 0),
    chargePaise: sums.reduce((sum, { chargePaise }) => sum + chargePaise, 0),
  };
}

/** A part of a whole in hundredths of a percent, half away from zero; `null`: there is no whole. */
function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole);
}

/** By how much it is more (or less, below 0) than before, in hundredths of a percent; `null`: there was nothing before. */
export function changeOf(now: number, before: number): number | null {
  if (before === 0) return null;
  const change = ((now - before) * 10_000) / before;
  return Math.sign(change) * Math.round(Math.abs(change));
}
