/** Sales go first, but no status check waits for them longer than this, in milliseconds: a busy counter sells all day. */
export const SALE_WAIT_MS = 5000;
