import type { Printing } from '../../src/main/printing/create-printing';
import { ok } from '../../src/preload/contract/result';

/** Printing without Electron: files are counted, and nothing is found. */
export interface FakePrinting extends Printing {
  readonly files: string[];
}

/** Makes one. */
export function fakePrinting(): FakePrinting {
  const files: string[] = [];
  const save: Printing['savePdf'] = (_slip, _width, file) => {
    files.push(file);
    return Promise.resolve(ok(null));
  };
  return {
    files,
    find: () => Promise.resolve({ queues: [], devices: ['/dev/usb/lp0'] }),
    print: () => Promise.resolve(ok(null)),
    savePdf: save,
    savePicture: save,
  };
}
