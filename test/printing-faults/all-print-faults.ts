import { cupsFaults, frozenCupsFaults } from './cups-faults';
import { deviceFaults } from './device-faults';
import { folderFaults, windowsFaults } from './file-faults';
import { networkFaults } from './network-faults';
import { playPrintFault, preparePrintFault, type PlayedPrint, type PreparedPrint } from './play-print-fault';
import type { PrintFault, Workshop } from './print-fault';

/** Every fault of every way, those of the system's queues only where there is a CUPS to break. */
export function allPrintFaults(hasCups: boolean): readonly PrintFault[] {
  const queues = hasCups ? [...cupsFaults, ...frozenCupsFaults] : [];
  return [...networkFaults, ...queues, ...deviceFaults, ...windowsFaults, ...folderFaults];
}

/**
 * Plays faults at once, as a shop has several printers. The network's come first and alone: their printers answer from
 * within this process, which the commands of the others hold up for longer than a printer may be silent. Those of the driver
 * go one by one, since its filters fill the processor; those that stop the whole CUPS come at the end.
 */
export async function playPrintFaults(
  faults: readonly PrintFault[],
  workshop: Workshop,
): Promise<readonly PlayedPrint[]> {
  const isFrozen = (fault: PrintFault): boolean => frozenCupsFaults.includes(fault);
  const isNetwork = (fault: PrintFault): boolean => networkFaults.includes(fault);
  const played = [
    ...(await playAtOnce(faults.filter(isNetwork), workshop)),
    ...(await playAtOnce(
      faults.filter((fault) => !isNetwork(fault) && !isFrozen(fault)),
      workshop,
    )),
  ];
  for (const fault of faults.filter(isFrozen)) {
    played.push(await playPrintFault(await preparePrintFault(fault, workshop), workshop));
  }
  return played.toSorted((one, other) => faults.indexOf(one.fault) - faults.indexOf(other.fault));
}

async function playAtOnce(
  faults: readonly PrintFault[],
  workshop: Workshop,
): Promise<readonly PlayedPrint[]> {
  const prepared: PreparedPrint[] = [];
  for (const fault of faults) prepared.push(await preparePrintFault(fault, workshop));
  let driver: Promise<unknown> = Promise.resolve();
  return Promise.all(
    prepared.map((print) => {
      if (print.fault.way !== 'CUPS, driver queue') return playPrintFault(print, workshop);
      const playing = driver.then(() => playPrintFault(print, workshop));
      driver = playing;
      return playing;
    }),
  );
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
