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
  'programme.answering': {
    party: string;
    kinds: readonly string[];
  };
  'programme.crosswalk': {
    to_version_no: number;
    from_version_no: number;
    revision: number;
    entries: unknown;
    confirmed_at: Date | null;
    confirmed_by: string | null;
    reason: string | null;
  };
  'programme.crosswalk_chain': {
    to_version_no: number;
    from_version_no: number;
    via: readonly number[];
    held_at: Date;
  };
  'programme.crosswalk_chain_part': {
    to_version_no: number;
    from_version_no: number;
    from_code: string;
    to_code: string;
  };
  'programme.crosswalk_chain_row': {
    to_version_no: number;
    from_version_no: number;
    position: number;
    from_code: string | null;
    to_code: string | null;
    change: string;
    back: string;
  };
  'programme.crosswalk_part': {
    to_version_no: number;
    from_version_no: number;
    from_code: string;
    to_code: string;
  };
  'programme.crosswalk_row': {
    to_version_no: number;
    from_version_no: number;
    position: number;
    from_code: string | null;
    to_code: string | null;
    change: string;
  };
  'programme.draft_history': {
    version_no: number;
    revision: number;
    document: unknown;
    corrected: readonly string[];
  };
  'programme.goal': {
    no: Generated<number>;
    version_no: number;
    code: string;
    position: number;
  };
  'programme.settled_note': {
    version_no: number;
    note_no: number;
    settled_at: Date;
    account_id: string | null;
    settled_by: string;
  };
  'programme.source': {
    version_no: number;
    file_name: string;
    media_type: string;
    file_hash: Buffer;
    lines: readonly string[];
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
    corrected: Generated<readonly string[]>;
  };
  'programme.crosswalk_part_place': {
    to_version_no: number;
    from_version_no: number;
    from_code: string;
    to_code: string;
  };
  'programme.crosswalk_place': {
    to_version_no: number;
    from_version_no: number;
    held_at: Date;
  };
  'programme.crosswalk_row_place': {
    to_version_no: number;
    from_version_no: number;
    position: number;
    from_code: string | null;
    to_code: string | null;
    change: string;
    merged_from: string;
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
