/** The largest file that is read: a month of 27,000 sales is about 4 MB as CSV. In bytes. */
export const MOST_FILE_BYTES = 32 * 1024 * 1024;

/**
 * SECURITY: so much is unpacked of a workbook at most, whatever it says of itself: a zip of some kilobytes may hold
 * gigabytes of zeros. In bytes.
 */
export const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;

export const MOST_ROWS = 200_000;
export const MOST_CELLS = 3_000_000;

/** What stands further to the right is no column of a statement. */
export const MOST_COLUMNS = 60;

/** No id and no amount is longer; the rest of a cell is left out. In UTF-16 units. */
export const MOST_CELL_LENGTH = 200;
