import * as z from 'zod';
import { Round, Tally, TenantStanding } from '#capabilities/evaluation/index.ts';
import { Organisation } from '#capabilities/organisations/index.ts';
import { GoalResult, Signature, Standing } from '../contract.ts';
import { Findings } from './needs.ts';
import { OwnMeasure } from './targets.ts';

/** All that a management group needs for a meeting, of its own organisation in a round. */
export const Management = z.object({
  round: Round, asOf: z.date(), organisation: Organisation, standing: Standing, signed: Signature.nullable(),
  /** Its own answers by spearhead, as far as the caller may see them; none where nothing is. */
  spearheads: z.array(GoalResult).readonly(),
  /** Whether it was asked anything in its own form. */
  isAsked: z.boolean(),
  units: Tally.nullable(),
  /** What waits and what was agreed; for the organisation's own people, null for others and where it has no form. */
  waits: TenantStanding.nullable(),
  targets: z.array(OwnMeasure).readonly(),
  found: Findings.nullable(),
  hasCountry: z.boolean(),
}).readonly();
export type Management = z.output<typeof Management>;
