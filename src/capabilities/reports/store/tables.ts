// Made from the migrations by "npm run generate". Not to be edited.
import type { Day } from '#platform/clock/index.ts';
import type { Generated } from '#platform/db/index.ts';

export type Tables = {
  'evaluation.above_place': {
    tenant_no: number;
    round_no: number;
    above_no: number;
    path: string;
  };
  'evaluation.answer_file_waiting': {
    id: string;
    round_no: number;
    state: string;
    by_account: string | null;
    by_name: string;
    grants: unknown;
    accepted_at: Date | null;
  };
  'evaluation.asked_by_goal': {
    organisation_no: number;
    round_no: number;
    tenant_no: number;
    path: string;
    kind: string;
    goal_no: number;
    asked: number;
  };
  'evaluation.count_check_place': {
    tenant_no: number;
    round_no: number;
    checked_at: Date;
    wrong: number;
    repaired_at: Date | null;
    repaired: number;
  };
  'evaluation.coverage_place': {
    tenant_no: number;
    round_no: number;
    goal_no: number;
    units: number;
    asked: number;
    by_branch: number;
  };
  'evaluation.divided_answer': {
    tenant_no: number;
    round_no: number;
    division_id: string;
    to_no: number;
    statement_code: string;
    status: number;
    is_signed: boolean;
  };
  'evaluation.divided_place': {
    tenant_no: number;
    round_no: number;
    to_no: number;
    statements: number;
  };
  'evaluation.extension_place': {
    tenant_no: number;
    round_no: number;
    organisation_no: number;
    last_day: Day;
  };
  'evaluation.form_participation': {
    organisation_no: number;
    round_no: number;
    tenant_no: number;
    path: string;
    kind: string;
    id: string;
    list_no: number;
    asked: number;
    answered: number;
  };
  'evaluation.form_statement': {
    organisation_no: number;
    round_no: number;
    tenant_no: number;
    statement_no: number;
    status: number;
  };
  'evaluation.form_tally': {
    organisation_no: number;
    round_no: number;
    tenant_no: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
  };
  'evaluation.hand_in_standing': {
    round_no: number;
    organisation_no: number;
    tenant_no: number;
    no: number;
    step: string;
    note: string;
    by_name: string;
    at: Date;
  };
  'evaluation.hand_in_steps': {
    round_no: number;
    tenant_no: number;
    steps: number;
  };
  'evaluation.handed_down': {
    tenant_no: number;
    round_no: number;
    answers: number;
  };
  'evaluation.handed_in': {
    round_no: number;
    tenant_no: number;
    forms: number;
    handed_in: number;
    accepted: number;
    returned: number;
  };
  'evaluation.handed_in_kind': {
    round_no: number;
    tenant_no: number;
    kind: string;
    forms: number;
    handed_in: number;
    accepted: number;
  };
  'evaluation.holding_answer': {
    organisation_no: number;
    round_no: number;
    statement_no: number;
    tenant_no: number;
    status: number;
    comment: string | null;
    note: string | null;
    evidence: string | null;
    numerator: number | null;
    denominator: number | null;
    on_day: Day | null;
    version: number;
    at: Date;
  };
  'evaluation.holding_tally': {
    organisation_no: number;
    round_no: number;
    tenant_no: number;
    goal_no: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
  };
  'evaluation.measure_forms': {
    tenant_no: number;
    round_no: number;
    kind: string;
    measure: string;
    forms: number;
  };
  'evaluation.not_applicable_spread': {
    round_no: number;
    is_own: boolean;
    organisers: number;
    low: number;
    middle: number;
    high: number;
  };
  'evaluation.open_corrections': {
    tenant_no: number;
    round_no: number;
    statements: number;
  };
  'evaluation.own_asked': {
    tenant_no: number;
    round_no: number;
    statement_no: number;
    is_signed: boolean;
    status: number;
  };
  'evaluation.own_measure_spread': {
    round_no: number;
    kind: string;
    measure: string;
    organisations: number;
    low: number;
    middle: number;
    high: number;
  };
  'evaluation.participation': {
    tenant_no: number;
    round_no: number;
    kind: string;
    goal_no: number;
    asked: number;
    answered: number;
    last_at: Date | null;
  };
  'evaluation.reopening': {
    round_no: number;
    tenant_no: number;
    reopened_at: Date | null;
  };
  'evaluation.round_place': {
    no: number;
    id: string;
    version_no: number;
    year: number;
    names: unknown;
    scale: string;
    last_day: Day;
    opened_at: Date;
    closed_on: Day | null;
  };
  'evaluation.signature': {
    round_no: number;
    tenant_no: number;
    signed_at: Date;
    signer: string;
    hash: Buffer;
  };
  'evaluation.signed_answer': {
    organisation_no: number;
    round_no: number;
    tenant_no: number;
    statement_no: number;
    status: number;
  };
  'evaluation.signed_own_answer': {
    tenant_no: number;
    round_no: number;
    statement_no: number;
    status: number;
  };
  'evaluation.signed_own_comment': {
    tenant_no: number;
    round_no: number;
    statement_no: number;
    status: number;
    comment: string | null;
  };
  'evaluation.signed_reach': {
    tenant_no: number;
    round_no: number;
    kind: string;
    measure: string;
    asked_forms: number;
    answered_forms: number;
    reached: number;
    left_out: number;
  };
  'evaluation.signed_spread': {
    tenant_no: number;
    round_no: number;
    kind: string;
    goal_no: number;
    forms_on_scale: number;
    low_share: number | null;
    middle_share: number | null;
    high_share: number | null;
  };
  'evaluation.signed_statement_tally': {
    tenant_no: number;
    round_no: number;
    above_no: number;
    kind: string;
    unit_kind: string;
    statement_no: number;
    asked: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
  };
  'evaluation.signed_tally': {
    tenant_no: number;
    round_no: number;
    kind: string;
    goal_no: number;
    asked: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
    forms: number;
  };
  'evaluation.statement_participation': {
    tenant_no: number;
    round_no: number;
    above_no: number;
    kind: string;
    unit_kind: string;
    statement_no: number;
    asked: number;
    answered: number;
  };
  'evaluation.statement_tally': {
    tenant_no: number;
    round_no: number;
    above_no: number;
    kind: string;
    unit_kind: string;
    statement_no: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
  };
  'evaluation.tenant_forms_place': {
    tenant_no: number;
    round_no: number;
    kind: string;
    forms: number;
  };
  'evaluation.tenant_signed_statement_tally': {
    tenant_no: number;
    round_no: number;
    kind: string;
    statement_no: number;
    asked: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
  };
  'evaluation.tenant_statement_participation': {
    tenant_no: number;
    round_no: number;
    kind: string;
    statement_no: number;
    asked: number;
    answered: number;
  };
  'evaluation.tenant_statement_tally': {
    tenant_no: number;
    round_no: number;
    kind: string;
    statement_no: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
  };
  'evaluation.tenant_tally': {
    tenant_no: number;
    round_no: number;
    kind: string;
    goal_no: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
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
  'reports.comment_mark': {
    tenant_no: number;
    round_no: number;
    statement_no: number;
    version: number;
    of_comment: Buffer;
    themes: readonly number[];
    quote: string;
    marked_at: Date;
    marked_by: string | null;
    marker: string;
  };
  'reports.data_set': {
    round_no: number;
    no: number;
    title: string;
    document: string;
    hash: Buffer;
    frozen_at: Date;
    frozen_by: string | null;
    freezer: string;
    has_rows: boolean;
  };
  'reports.theme': {
    no: number;
    names: unknown;
    is_gone: Generated<boolean>;
    version: number;
    made_at: Date;
  };
};
