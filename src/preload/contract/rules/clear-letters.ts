/** Letters and digits that nobody takes for one another, of five bits each: no I, L, O, U. */
export const CLEAR_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
