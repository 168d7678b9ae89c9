import type { Publish } from '../../publish';
import { operatorEditHandlers } from './operator-edit-handlers';
import { operatorFileHandlers, type OperatorFileParts } from './operator-file-handlers';
import { operatorHandlers, type OperatorParts } from './operator-handlers';

type AllParts = OperatorParts & Omit<OperatorFileParts, 'progress'> & { readonly publish: Publish };

/** What the shop sells: at the counter, as the owner changes it, and as files. */
export function allOperatorHandlers({
  publish,
  ...parts
}: AllParts): ReturnType<typeof operatorHandlers>
  & ReturnType<typeof operatorEditHandlers>
  & ReturnType<typeof operatorFileHandlers> {
  return {
    ...operatorHandlers(parts),
    ...operatorEditHandlers(parts),
    ...operatorFileHandlers({
      ...parts,
      progress: (share) => publish('operators:import-progress', { share }),
    }),
  };
}
