// Made from the migrations by "npm run generate". Not to be edited.
import type { Day } from '#platform/clock/index.ts';

export type Tables = {
  'evidence.item': {
    tenant_no: number;
    id: string;
    organisation_no: number;
    path: string;
    title: string;
    kind: string;
    link: string | null;
    file_name: string | null;
    file_type: string | null;
    file_size: number | null;
    sha256: Buffer | null;
    valid_until: Day | null;
    note: string | null;
    version: number;
    by_account: string | null;
    by_name: string;
    at: Date;
  };
  'evidence.left_use': {
    tenant_no: number;
    organisation_no: number;
    round_no: number;
    statement_no: number;
    item_id: string;
    of_tenant_no: number;
    of_names: unknown;
    title: string;
    form_id: string;
    year: number;
    statement_code: string;
    goal_code: string;
    by_account: string | null;
    at: Date;
  };
  'evidence.signed': {
    tenant_no: number;
    sign_off_no: number;
    organisation_no: number;
    statement_no: number;
    item_id: string;
    title: string;
    kind: string;
    link: string | null;
    sha256: Buffer | null;
    valid_until: Day | null;
  };
  'evidence.use': {
    tenant_no: number;
    organisation_no: number;
    round_no: number;
    statement_no: number;
    item_id: string;
    path: string;
    form_id: string;
    year: number;
    statement_code: string;
    goal_code: string;
    by_account: string | null;
    at: Date;
  };
  'evidence.item_place': {
    tenant_no: number;
    id: string;
    organisation_no: number;
    path: string;
    code: string;
    names: unknown;
    title: string;
    kind: string;
    link: string | null;
    file_name: string | null;
    file_type: string | null;
    file_size: number | null;
    sha256: Buffer | null;
    valid_until: Day | null;
    note: string | null;
    version: number;
    by_name: string;
    at: Date;
  };
  'evidence.of_answer': {
    tenant_no: number;
    organisation_no: number;
    round_no: number;
    statement_no: number;
    items: unknown;
  };
  'evidence.of_signed_answer': {
    tenant_no: number;
    sign_off_no: number;
    organisation_no: number;
    statement_no: number;
    items: unknown;
  };
  'evidence.use_place': {
    tenant_no: number;
    organisation_no: number;
    round_no: number;
    statement_no: number;
    statement_code: string;
    goal_code: string;
    path: string;
    form_id: string;
    year: number;
    item_id: string;
    title: string;
    valid_until: Day | null;
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
