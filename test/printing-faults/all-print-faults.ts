import { cupsFaults, frozenCupsFaults } from './cups-faults';
import { deviceFaults } from './device-faults';
import { folderFaults, windowsFaults } from './file-faults';
import { networkFaults } from './network-faults';
import { playPrintFault, type PlayedPrint } from './play-print-fault';
import type { PrintFault, Stage, Workshop } from './print-fault';

/** Every fault of every way, those of the system's queues only where there is a CUPS to break. */
export function allPrintFaults(hasCups: boolean): readonly PrintFault[] {
  const queues = hasCups ? [...cupsFaults, ...frozenCupsFaults] : [];
  return [...networkFaults, ...queues, ...deviceFaults, ...windowsFaults, ...folderFaults];
}

/**
 * Plays faults at once, as a shop has several printers; those of the driver one by one, since its filters fill the
 * processor; those that stop the whole CUPS at the end.
 */
export async function playPrintFaults(
  faults: readonly PrintFault[],
  workshop: Workshop,
): Promise<readonly PlayedPrint[]> {
  const isFrozen = (fault: PrintFault): boolean => frozenCupsFaults.includes(fault);
  // Before the first clock starts: mounting disks and making queues holds up this process.
  const stages: (readonly [PrintFault, Stage])[] = [];
  for (const fault of faults.filter((each) => !isFrozen(each))) {
    stages.push([fault, await fault.setUp(workshop)]);
  }
  let driver: Promise<unknown> = Promise.resolve();
  const played = await Promise.all(
    stages.map(([fault, stage]) => {
      if (fault.way !== 'CUPS, driver queue') return playPrintFault(fault, stage, workshop);
      const playing = driver.then(() => playPrintFault(fault, stage, workshop));
      driver = playing;
      return playing;
    }),
  );
  for (const fault of faults.filter(isFrozen)) {
    played.push(await playPrintFault(fault, await fault.setUp(workshop), workshop));
  }
  return played.toSorted((one, other) => faults.indexOf(one.fault) - faults.indexOf(other.fault));
}

/** What has to be seen of a fault, for comparison with {@link seenOf}. */
export function expectedOf({ way, name, ends, cause, cameOut, told }: PrintFault) {
  return { way, name, ends, cause, tries: 1, cameOut, told, inTime: true };
}

/** What was seen of a fault. A person is told within ten seconds. */
export function seenOf({ fault, end, tries, cameOut, toldMs }: PlayedPrint) {
  return {
    way: fault.way,
    name: fault.name,
    ends: end.state,
    cause: end.state === 'sent' ? null : end.cause,
    tries,
    cameOut,
    told: toldMs !== null,
    inTime: (toldMs ?? 0) <= 10_000,
  };
}
