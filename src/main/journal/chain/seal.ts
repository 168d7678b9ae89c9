import { hash } from 'node:crypto';
import { Bytes, type Cell } from './bytes';
import { personalMembers, type Form } from './forms';
import { isBlank } from './blank-values';
import { KeptSlots, NewSlots, type Slots } from './salts';

/** One row that enters: its place, and the hash before it. */
export interface Link {
  readonly n: number;
  readonly before: Buffer;
}

const row = new Bytes();
const value = new Bytes();

/** Columns with fractions: whole numbers in them read back without one. */
const REAL = new Set(['jitter']);

/** How a personal member begins in JSON: Galla writes no blank between a name and its colon. */
const PERSONAL_STARTS = [...personalMembers].map((name) => `"${name}":`);

/** `h(n)` of a row that enters, and what is kept beside it of its personal values. */
export function seal(
  form: Form,
  cells: readonly Cell[],
  link: Link,
): { readonly h: Buffer; readonly personal: Buffer | null } {
  const slots = new NewSlots();
  return { h: hashOf(form, cells, link, slots), personal: slots.kept() };
}

/** `h(n)` of a row that is there; `null`: what is kept beside it does not fit its values. */
export function sealedAs(
  form: Form,
  cells: readonly Cell[],
  link: Link,
  personal: Buffer | null,
): Buffer | null {
  const slots = new KeptSlots(personal);
  const h = hashOf(form, cells, link, slots);
  return slots.fit() ? h : null;
}

function hashOf(form: Form, cells: readonly Cell[], { n, before }: Link, slots: Slots): Buffer {
  row.clear();
  row.raw(before);
  row.place(n);
  row.raw(form.hash);
  for (const [place, { name, kind }] of form.columns.entries()) {
    const cell = cells[place] ?? null;
    if (kind === 'personal') writePersonal(cell, slots);
    else if (kind === 'json') writeJson(cell, slots);
    else row.cell(cell, REAL.has(name));
  }
  return hash('sha256', row.taken(), 'buffer');
}

/** Goes through the personal values of one column, in their order, without a hash: to blank them. */
export function eachPersonal(cell: Cell, kind: 'personal' | 'json', slots: Slots): void {
  row.clear();
  if (kind === 'personal') writePersonal(cell, slots);
  else writeJson(cell, slots);
}

function writePersonal(cell: Cell, slots: Slots): void {
  value.clear();
  value.cell(cell);
  const commitment = slots.next(cell === null ? null : value.taken(), isBlank(cell));
  if (commitment === null) row.cell(cell);
  else row.commitment(commitment);
}

function writeJson(cell: Cell, slots: Slots): void {
  if (typeof cell !== 'string' || !PERSONAL_STARTS.some((start) => cell.includes(start))) {
    row.cell(cell);
    return;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(cell);
  } catch {
    writePersonal(cell, slots);
    return;
  }
  const began = row.length;
  let has = false;
  row.json(parsed, function member(name, each): void {
    if (!personalMembers.has(name)) {
      row.json(each, member);
      return;
    }
    has = true;
    writeMember(each, slots);
  });
  if (has) return;
  // The name stood in a text.
  row.cutTo(began);
  row.cell(cell);
}

function writeMember(each: unknown, slots: Slots): void {
  value.clear();
  value.json(each, function inner(_name, deeper): void {
    value.json(deeper, inner);
  });
  const commitment = slots.next(each === null ? null : value.taken(), isBlank(each));
  if (commitment === null) row.raw(value.taken());
  else row.commitment(commitment);
}
