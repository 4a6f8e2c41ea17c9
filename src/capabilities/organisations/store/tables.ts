// Made from the migrations by "npm run generate". Not to be edited.
import type { Day } from '#platform/clock/index.ts';
import type { Generated } from '#platform/db/index.ts';

export type Tables = {
  'organisations.organisation': {
    no: Generated<number>;
    code: string;
    kind: string;
    parent_no: number | null;
    tenant_no: number;
    path: string;
    names: unknown;
    sectors: Generated<readonly string[]>;
    valid_from: Day;
    valid_to: Day | null;
    is_made_up: Generated<boolean>;
  };
  'organisations.place': {
    no: number;
    code: string;
    kind: string;
    parent_no: number | null;
    tenant_no: number;
    path: string;
    names: unknown;
    sectors: readonly string[];
    valid_from: Day;
    valid_to: Day | null;
    is_made_up: boolean;
  };
};
