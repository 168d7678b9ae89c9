import type { SupportPart } from '../../preload/contract/support/support-bundle';
import type { AppStatus } from '../../preload/contract/settings/settings';
import type { StoredSettings } from '../settings/stored-settings';
import { faultsPart } from './faults-part';
import { filesPart } from './files-part';
import { journalPart, type FoundJournal } from './journal-part';
import { printersPart } from './printers-part';
import { programPart, type Computer } from './program-part';
import { readLog } from './read-log';
import { settingsPart } from './settings-part';
import { verificationPart, type LastChecks } from './verification-part';

/** What a bundle is made of. */
export interface SupportSources {
  /** The data folder. */
  readonly folder: string;
  readonly version: string;
  readonly computer: Computer;
  readonly settings: StoredSettings;
  readonly status: AppStatus;
  readonly journals: readonly FoundJournal[];
  readonly verified: LastChecks;
  /** UTC milliseconds. */
  readonly now: number;
  /** Hides every token that is known, in one line of text. */
  hide(line: string): string;
}

/**
 * All parts of a bundle, as they will be read. SECURITY: an allow-list: each member of each part is written down in its file,
 * and is a number, a date or a word from a closed list of this program. No part takes an object as it comes. Never throws.
 */
export async function makeParts(sources: SupportSources): Promise<readonly SupportPart[]> {
  const { folder, settings, status } = sources;
  const log = await readLog(folder);
  const facts = {
    program: programPart({ ...sources, language: status.language, textSize: status.textSize }),
    settings: settingsPart(settings, status),
    printers: printersPart(settings.printing),
    journal: journalPart(sources.journals),
    verification: verificationPart(sources.verified),
    files: await filesPart(folder),
    faults: faultsPart(status, log),
  };
  const { program, settings: set, printers, journal, verification, files, faults } = facts;
  const parts: readonly SupportPart[] = [
    { part: 'program', text: asText(program) },
    { part: 'settings', text: asText(set) },
    { part: 'printers', text: asText(printers) },
    { part: 'journal', text: asText(journal) },
    { part: 'verification', text: asText(verification) },
    { part: 'files', text: asText(files) },
    { part: 'faults', text: asText(faults) },
    { part: 'log', text: log.join('\n') },
  ];
  // SECURITY: no token is in there by how it was made; once more, because of all that may leak this must not.
  return parts.map(({ part, text }) => ({
    part,
    text: `${text
      .split('\n')
      .map((line) => sources.hide(line))
      .join('\n')}\n`,
  }));
}

function asText(facts: unknown): string {
  return JSON.stringify(facts, null, 2);
}
