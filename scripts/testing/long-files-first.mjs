import { relative, sep } from 'node:path';
import { BaseSequencer } from 'vitest/node';

/**
 * They take ten seconds and more. A fresh clone knows no times and begins with the largest files; most of these are
 * small, would be begun last, and all cores but one would wait for them.
 */
export const longFiles = [
  // They hold printers to ten seconds, so they run beside each other: they wait, and leave each other the cores.
  'test/printing-faults/print-faults.test.ts',
  'test/printing/network-printer.test.ts',
  'test/printing/cups-names.test.ts',
  'test/desk/asking/clock.test.ts',
  // These have work to do.
  'test/printing/scripts.test.ts',
  'test/crash/crash.test.ts',
  'test/people/pin-tries.test.ts',
  'test/desk/trouble/disk-full.test.ts',
  'test/journal/money-stories.property.test.ts',
  'test/simulation/simulation.test.ts',
  'test/drawer/drawer.test.ts',
  'test/printing/killed-while-printing.test.ts',
];

/** Begins with {@link longFiles}; the others follow as vitest would have them. */
export class LongFilesFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    /** @param {import('vitest/node').TestSpecification} file */
    const place = ({ moduleId }) => {
      const at = longFiles.indexOf(relative(this.ctx.config.root, moduleId).split(sep).join('/'));
      return at === -1 ? longFiles.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
