// Made from the migrations by "npm run generate". Not to be edited.
import type { Day } from '#platform/clock/index.ts';
import type { Generated } from '#platform/db/index.ts';

export type Tables = {
  'organisations.change': {
    id: Generated<number>;
    organisation_no: number;
    tenant_no: number;
    what: string;
    day: Day;
    at: Generated<Date>;
    by_account: string | null;
    detail: Generated<unknown>;
  };
  'organisations.file': {
    no: Generated<number>;
    id: string;
    tenant_no: number;
    under_no: number;
    name: string;
    by_account: string | null;
    by_name: string;
    at: Date;
    state: string;
    columns: readonly string[];
    lines: number;
    close_missing_on: Day | null;
    counts: Generated<unknown>;
    mark: Generated<string>;
    grants: unknown;
    accepted_by: string | null;
    accepted_by_name: string | null;
    accepted_at: Date | null;
    begun_at: Date | null;
    percent: Generated<number>;
    ended_at: Date | null;
  };
  'organisations.file_error': {
    file_no: number;
    id: Generated<number>;
    tenant_no: number;
    line: number;
    column_name: string;
    kind: string;
    value: Generated<string>;
    other: Generated<string>;
    is_read: Generated<boolean>;
  };
  'organisations.file_line': {
    file_no: number;
    line: number;
    tenant_no: number;
    code: string;
    parent_code: string | null;
    kind: string | null;
    names: Generated<unknown>;
    sectors: readonly string[] | null;
    unit_kind: string | null;
    valid_from: Day | null;
    valid_to: Day | null;
    organisation_no: number | null;
    comes_to: string | null;
    changes: Generated<unknown>;
  };
  'organisations.former_tenant': {
    tenant_no: number;
    organisation_no: number;
  };
  'organisations.membership': {
    area_no: number;
    organiser_no: number;
    valid_from: Day;
    valid_to: Day | null;
  };
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
    unit_kind: string | null;
    party: string | null;
    in_population: Generated<boolean>;
    successor_no: number | null;
    revision: Generated<number>;
    held_from: Day | null;
    searched: Generated<string>;
  };
  'organisations.past_place': {
    organisation_no: number;
    held_from: Day;
    held_to: Day;
    code: string;
    kind: string;
    parent_no: number | null;
    tenant_no: number;
    path: string;
    names: unknown;
    sectors: readonly string[];
    unit_kind: string | null;
  };
  'organisations.population': {
    organisation_no: number;
    on_day: Day;
    persons: number;
    source: string;
    brought_at: Date;
  };
  'organisations.purchase': {
    provider_no: number;
    organiser_no: number;
    valid_from: Day;
    valid_to: Day | null;
  };
  'organisations.change_place': {
    id: number;
    organisation_no: number;
    tenant_no: number;
    what: string;
    day: Day;
    at: Date;
  };
  'organisations.membership_place': {
    area_no: number;
    organiser_no: number;
    valid_from: Day;
    valid_to: Day | null;
  };
  'organisations.moved_place': {
    organisation_no: number;
    was_tenant_no: number;
    tenant_no: number;
    path: string;
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
    successor_no: number | null;
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
  'organisations.population_place': {
    organisation_no: number;
    on_day: Day;
    persons: number;
    source: string;
  };
};
