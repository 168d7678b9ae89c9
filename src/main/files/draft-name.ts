import { randomBytes } from 'node:crypto';

/**
 * Where a file is written before it takes its name. SECURITY: nobody can know it beforehand: opened as a new file (`wx`),
 * no link that somebody has put there is followed.
 */
export function draftName(file: string): string {
  return `${file}.${randomBytes(4).toString('hex')}.part`;
}
