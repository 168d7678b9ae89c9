import type { PrintCause } from '../../../preload/contract/printing/print-task';

/** Why a slip is not on paper for sure, and what to do about it. Total over the list. */
export const printCauseSentences = {
  name_unknown: 'The printer’s name or address is not known. Check it in Settings → Printers.',
  refused: 'Nothing at that address takes slips. Check the address and port in Settings → Printers.',
  offline: 'The printer does not answer. Switch it on, check its cable or Wi-Fi.',
  no_permission: 'This user may not use the printer. Join the group lp, then sign in again.',
  paper_out: 'The paper is out. Put in a roll.',
  cover_open: 'The cover is open. Close it.',
  printer_error: 'The printer has a fault. Remove stuck paper, switch it off and on.',
  queue_stopped: 'The printer’s queue is stopped. Start it in the computer’s printer settings.',
  queue_not_accepting: 'The printer’s queue accepts no slips. Start it in the computer’s printer settings.',
  not_a_printer: 'This path is not a printer. Choose another one in Settings → Printers.',
  no_such_printer: 'The printer is gone. Choose another one in Settings → Printers.',
  spooler_refused: 'The computer refused the slip. Restart its print service.',
  spooler_silent: 'The computer’s print service is not running. Restart it.',
  not_drawn: 'The slip could not be drawn. If it stays so, start Galla again.',
  folder_not_writable: 'The folder cannot be written. Choose another one in Settings → Printers.',
  disk_full: 'The disk is full. Free some space.',
  cut_off: 'The connection broke while printing. Look at the paper.',
  paper_out_mid_job: 'The paper ended while printing. Put in a roll.',
  spooled: 'The computer took the slip. Look whether paper came out.',
  no_goodbye: 'The printer stopped answering. Look whether the slip came out.',
  timed_out: 'The printer took too long. Look whether the slip came out.',
  in_queue: 'The computer still holds the slip. It may come out later.',
  interrupted: 'Galla stopped while it was printing. Look whether the slip came out.',
} as const satisfies Readonly<Record<PrintCause, string>>;
