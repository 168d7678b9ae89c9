import { fail, ok } from '../../../preload/contract/result';
import { isWholeCopy } from '../format/copy-end';
import { readHead } from '../format/copy-head';
import { listedFile } from '../format/copy-seal';
import { openCopy } from '../format/open-copy';
import { lookAtCopy } from '../restore/look-at-copy';
import { makerOf } from '../restore/maker-of';
import { askedSchemas, type CopyJobName, type DoJobs } from './copy-jobs';
import { listHeads } from './list-heads';
import { listJournals } from './list-journals';
import { headOf, lookAtArrival } from './look-at-arrival';
import { makeCopy } from './make-copy';
import { makeMove } from './make-move';
import { prepareFolder } from './prepared-folder';

const jobs: DoJobs = {
  prepare: ({ folder }) => prepareFolder(folder),
  make: makeCopy,
  list: async ({ files }) => {
    try {
      return ok(await Promise.all(files.map(listedFile)));
    } catch {
      return fail('failed');
    }
  },
  move: makeMove,
  head: ({ file }) => headOf(file),
  heads: async ({ folder }) => {
    const found = await listHeads(folder);
    return found.ok ? ok([...found.value]) : found;
  },
  whole: ({ file }) => lookWhole(file).catch(() => fail('absent')),
  open: async (asked) => {
    try {
      const opened = await openCopy(asked);
      return opened.ok ? ok({ ...opened.value, files: [...opened.value.files] }) : opened;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      return fail(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk_full' : 'absent');
    }
  },
  journals: async ({ files }) => ok([...(await listJournals(files))]),
  maker: async (asked) => {
    try {
      return ok(await makerOf(asked));
    } catch {
      return fail('failed');
    }
  },
  look: lookAtCopy,
  arrival: lookAtArrival,
};

/** Whether it is a copy as it was written. @throws what the file system throws. */
async function lookWhole(file: string): ReturnType<DoJobs['whole']> {
  const head = await readHead(file);
  if (!head.ok) return head;
  return (await isWholeCopy(file)) ? ok(null) : fail('damaged');
}

/** Does one job; `null`: it is none. */
export async function doJob(name: string, asked: unknown): Promise<unknown> {
  return isJob(name) ? run[name](asked) : null;
}

function reading<N extends CopyJobName>(name: N, job: DoJobs[N]): (asked: unknown) => Promise<unknown> {
  return async (asked) => {
    const read = askedSchemas[name].safeParse(asked);
    return read.success ? job(read.data) : null;
  };
}

const run: { readonly [N in CopyJobName]: (asked: unknown) => Promise<unknown> } = {
  prepare: reading('prepare', jobs.prepare),
  make: reading('make', jobs.make),
  move: reading('move', jobs.move),
  head: reading('head', jobs.head),
  heads: reading('heads', jobs.heads),
  whole: reading('whole', jobs.whole),
  open: reading('open', jobs.open),
  journals: reading('journals', jobs.journals),
  list: reading('list', jobs.list),
  maker: reading('maker', jobs.maker),
  look: reading('look', jobs.look),
  arrival: reading('arrival', jobs.arrival),
};

function isJob(name: string): name is CopyJobName {
  return Object.hasOwn(jobs, name);
}
