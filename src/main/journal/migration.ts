/**
 * One step of the database's form. Append-only: a migration that has shipped is never edited, the next
 * one corrects it.
 */
export interface Migration {
  /** Its number, a multiple of ten; becomes `user_version`. */
  readonly version: number;
  /** SQL, run in one transaction together with the new `user_version`. */
  readonly up: string;
}
