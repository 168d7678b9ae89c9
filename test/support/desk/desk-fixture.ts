import { afterEach, beforeEach, inject } from 'vitest';
import type { Recharge } from '../../../src/preload/contract/sale/recharge';
import type { ReadBack } from '../../../src/main/recharge/sale/submit';
import { aDesk, aFolder, type DeskChanges, type TestDesk } from './a-desk';
import { says, type Behaviour } from '../scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../scripted-gateway/scripted-gateway';

/** A gateway, a data folder and a desk for each test of a file, gone after it. */
export interface DeskFixture {
  readonly gateway: ScriptedGateway;
  readonly folder: string;
  readonly workerFile: string;
  /** The desk that is open now. */
  readonly desk: TestDesk;
  /** Closes the desk, lets `between` happen to its files, and starts it again. */
  restart(changes?: DeskChanges, between?: () => void): Promise<TestDesk>;
  /** Sells one recharge that the gateway answers so; resolves with its outcome. */
  sold(behaviour?: Behaviour, sale?: Partial<ReadBack>, reason?: string): Promise<Recharge>;
}

/** Registers what opens and closes them. `changes` are those of each test's first desk. */
export function deskFixture(changes: () => DeskChanges = () => ({})): DeskFixture {
  const workerFile = inject('journalWorker');
  let gateway: ScriptedGateway;
  let place: ReturnType<typeof aFolder>;
  let desk: TestDesk;

  beforeEach(async () => {
    gateway = await startScriptedGateway();
    place = aFolder();
    desk = await aDesk(place.folder, gateway, workerFile, changes());
  });
  afterEach(async () => {
    await desk.close();
    await gateway.close();
    place.remove();
  });

  return {
    get gateway() {
      return gateway;
    },
    get folder() {
      return place.folder;
    },
    workerFile,
    get desk() {
      return desk;
    },
    async restart(again = changes(), between = () => undefined) {
      await desk.close();
      between();
      desk = await aDesk(place.folder, gateway, workerFile, again);
      return desk;
    },
    async sold(behaviour = says('Success'), sale = {}, reason = '') {
      gateway.setDefault(() => behaviour);
      const submitted = await desk.sell(sale, reason);
      if (!submitted.ok) throw new Error(`not sold: ${submitted.failure.kind}`);
      await desk.dispatcher.idle();
      const found = await desk.journal.recharge(submitted.value.refId);
      if (!found.ok || found.value === null) throw new Error('the row is gone');
      return found.value;
    },
  };
}
