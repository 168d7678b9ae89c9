/** A section of the settings. */
export type SectionName =
  | 'shop'
  | 'slips'
  | 'account'
  | 'counter'
  | 'close'
  | 'printers'
  | 'operators'
  | 'words'
  | 'paths'
  | 'owner'
  | 'people'
  | 'changes'
  | 'practice';
