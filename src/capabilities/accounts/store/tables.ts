// Made from the migrations by "npm run generate". Not to be edited.
import type { Day } from '#platform/clock/index.ts';
import type { Generated } from '#platform/db/index.ts';

export type Tables = {
  'accounts.account': {
    id: string;
    name: string;
    email: string | null;
    language: string;
    created_at: Date;
    closed_at: Date | null;
    kind: string;
    signed_in_at: Date | null;
  };
  'accounts.beginning': {
    is_only: Generated<boolean>;
    key_hash: Buffer;
    made_at: Date;
  };
  'accounts.held_role': {
    account_id: string;
    role: string;
    organisation_no: number;
  };
  'accounts.identity': {
    provider: string;
    subject: string;
    account_id: string;
    secret: string | null;
  };
  'accounts.known_place': {
    key_hash: Buffer;
    at: Date;
  };
  'accounts.link': {
    key_hash: Buffer;
    kind: string;
    account_id: string;
    made_by: string | null;
    made_at: Date;
    expires_at: Date;
    used_at: Date | null;
    withdrawn_at: Date | null;
  };
  'accounts.made_up_person': {
    account_id: string;
  };
  'accounts.session': {
    token_hash: Buffer;
    account_id: string;
    created_at: Date;
    seen_at: Date;
    expires_at: Date;
  };
  'accounts.tries': {
    key_hash: Buffer;
    since: Date;
    tries: number;
  };
  'accounts.people_of': {
    account_id: string;
    tenant_no: number;
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
