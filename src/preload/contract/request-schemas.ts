import { z } from 'zod';

/*
 * What requests are made of. Lengths are bounds against abuse, far above what a form accepts; the meaning of each field is
 * checked again by the handler.
 */

/** Nothing is asked with. */
export const none = z.strictObject({});
export const short = z.string().max(200);
export const line = z.string().max(500);
export const refId = z.string().max(40);
/** The number of a row, or the end of a page. */
export const seq = z.int().min(1);
/** `YYYY-MM-DD`. */
export const istDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Made by the page once for each form, and repeated with it: what was noted for it is not noted again. */
export const requestId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
