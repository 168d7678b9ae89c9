import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { basename, extname } from 'node:path';
import type { AnswerOf, RequestOf } from '../../../../preload/contract/bridge/calls';
import { fail, ok } from '../../../../preload/contract/result';
import { patiently } from '../../../files/patiently';
import { readBounded } from '../../../files/read-bounded';
import { applyImport, MAX_FILE_BYTES, planImport, type ImportPlan } from '../../../operators/plan-import';
import { istDate } from '../../../../preload/contract/ist-date';
import type { Handlers } from '../../handlers';
import type { HandlerParts } from '../handler-parts';

export type OperatorFileParts = Pick<HandlerParts, 'operators' | 'clock'> & {
  chooseFile(suggestedName: string): Promise<string | null>;
  /** Asks for a file to read; `null`: the person changed their mind. */
  chooseExisting(endings: readonly string[]): Promise<string | null>;
  /** Told the share of the file that has been read: 0 … 1. */
  progress(share: number): void;
};
type FileCall = 'operators:plan-import' | 'operators:apply-import' | 'operators:export';

/** Operators in and out as files. A file changes nothing before its dry run was seen. */
export function operatorFileHandlers(parts: OperatorFileParts): Pick<Handlers, FileCall> {
  const { operators, clock } = parts;
  let newest: { readonly id: string; readonly plan: ImportPlan } | null = null;

  async function plan({
    mode,
  }: RequestOf<'operators:plan-import'>): Promise<AnswerOf<'operators:plan-import'>> {
    const file = await parts.chooseExisting(['csv', 'json']);
    if (file === null) return fail({ code: 'cancelled' });
    const read = await readBounded(file, MAX_FILE_BYTES);
    if (!read.ok && read.failure !== 'too_large') {
      return fail({ code: 'import_refused', cause: 'not_readable' });
    }
    const made = await planImport({
      bytes: read.ok ? read.value : 'too_large',
      format: extname(file).toLowerCase() === '.json' ? 'json' : 'csv',
      mode,
      catalogue: operators.current(),
      breathe: async (share) => {
        parts.progress(share);
        // A turn of the event loop, so that the window and a sale under way are served in between.
        await nextTurn();
      },
    });
    newest = { id: randomUUID(), plan: made };
    return ok({ plan: newest.id, file: basename(file), preview: made.preview });
  }

  return {
    'operators:plan-import': plan,
    async 'operators:apply-import'({ plan: id }) {
      if (newest?.id !== id) return fail({ code: 'import_refused', cause: 'old_plan' });
      const changed = await operators.change(applyImport(newest.plan));
      newest = null;
      return changed.ok ? ok(changed.value.operators) : changed;
    },
    async 'operators:export'({ format }) {
      const file = await parts.chooseFile(`galla-operators-${istDate(clock.now())}.${format}`);
      if (file === null) return fail({ code: 'cancelled' });
      try {
        const { exportOperators } = await import('../../../operators/export-operators');
        const text = exportOperators(operators.current().operators, format);
        await patiently(() => writeFile(file, text));
        return ok({ file });
      } catch {
        return fail({ code: 'export_failed' });
      }
    },
  };
}
