// Made from the migrations by "npm run generate". Not to be edited.
import type { Day } from '#platform/clock/index.ts';
import type { Generated } from '#platform/db/index.ts';

export type Tables = {
  'organisations.change_place': {
    id: number;
    organisation_no: number;
    tenant_no: number;
    what: string;
    day: Day;
    at: Date;
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
    unit_kind: string | null;
    party: string | null;
    in_population: boolean;
  };
  'organisations.place_through_time': {
    no: number;
    code: string;
    kind: string;
    parent_no: number | null;
    tenant_no: number;
    path: string;
    names: unknown;
    sectors: readonly string[];
    unit_kind: string | null;
    held_from: Day | null;
    held_to: Day;
  };
  'programme.goal': {
    no: Generated<number>;
    version_no: number;
    code: string;
    position: number;
  };
  'programme.statement': {
    no: Generated<number>;
    version_no: number;
    goal_no: number;
    code: string;
    position: number;
    years: readonly number[];
    answered_by: readonly string[];
    sectors: readonly string[];
    parties: Generated<readonly string[]>;
    value_kind: string | null;
    fully_from: number | null;
  };
  'programme.version': {
    no: Generated<number>;
    id: string;
    programme_code: string;
    label: string;
    state: string;
    revision: Generated<number>;
    document: unknown;
    summary: unknown;
    document_hash: Buffer;
    source_name: string;
    imported_at: Date;
    published_at: Date | null;
  };
  'programme.goal_place': {
    no: number;
    version_no: number;
    code: string;
    position: number;
  };
  'programme.statement_place': {
    no: number;
    version_no: number;
    goal_no: number;
    code: string;
    position: number;
    years: readonly number[];
    answered_by: readonly string[];
    sectors: readonly string[];
    parties: readonly string[];
    value_kind: string | null;
    fully_from: number | null;
  };
  'programme.version_place': {
    no: number;
    id: string;
    programme_code: string;
    label: string;
    state: string;
    document_hash: Buffer;
  };
};
