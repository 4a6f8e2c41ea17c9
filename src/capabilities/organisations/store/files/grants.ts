import * as z from 'zod';
import { ROLES } from '#platform/access/index.ts';

/** A role over a subtree as it was held when a file was accepted. */
export const Grant = z.object({ role: z.enum(ROLES), path: z.string(), tenant: z.int() }).readonly();
