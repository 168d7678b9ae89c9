import { bodyFaults, statusFaults } from './body-faults';
import type { Fault } from './fault';
import { lostFaults } from './lost-faults';
import { echoFaults, wordFaults } from './word-faults';

/** Everything that may come back after a request, by kind. */
export const faultGroups: readonly { readonly title: string; readonly faults: readonly Fault[] }[] = [
  { title: 'A clear word, plainly or oddly put', faults: wordFaults },
  { title: 'A clear word about something else', faults: echoFaults },
  { title: 'HTTP 200 without a clear word', faults: bodyFaults },
  { title: 'Another HTTP status', faults: statusFaults },
  { title: 'No whole reply', faults: lostFaults },
];

export const allFaults: readonly Fault[] = faultGroups.flatMap((group) => group.faults);
