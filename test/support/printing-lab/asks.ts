import { z } from 'zod';
import { savedPrinterSchema } from '../../../src/preload/contract/printing/printing-schemas';
import { printableSchema } from '../../../src/main/slips/slip-schema';

const slip = printableSchema;
const { width } = savedPrinterSchema.shape.profile.shape;

/** What a test may ask of the lab, by its number. */
export const askSchema = z.object({
  id: z.number(),
  ask: z.discriminatedUnion('verb', [
    z.object({ verb: z.literal('list') }),
    z.object({ verb: z.literal('print'), slip, width, printer: z.string() }),
    z.object({ verb: z.literal('savePdf'), slip, width, file: z.string() }),
    z.object({ verb: z.literal('savePicture'), slip, width, file: z.string() }),
    /** From now on this picture file is the shop's logo. */
    z.object({ verb: z.literal('keepLogo'), file: z.string() }),
    /** Something writes rubbish over the logo that was kept. */
    z.object({ verb: z.literal('spoilLogo') }),
    z.object({
      verb: z.literal('bytes'),
      slip,
      profile: savedPrinterSchema.shape.profile,
      openDrawer: z.boolean(),
    }),
    z.object({ verb: z.literal('plainly'), text: z.string(), language: z.string(), dots: z.number() }),
    z.object({ verb: z.literal('overflow'), slip, dots: z.number() }),
    z.object({ verb: z.literal('deliver'), slip, printer: savedPrinterSchema, openDrawer: z.boolean() }),
  ]),
});
export type Ask = z.infer<typeof askSchema>['ask'];
