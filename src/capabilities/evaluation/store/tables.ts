// Made from the migrations by "npm run generate". Not to be edited.
import type { Day } from '#platform/clock/index.ts';
import type { Generated } from '#platform/db/index.ts';

export type Tables = {
  'accounts.people_of': {
    account_id: string;
    tenant_no: number;
  };
  'evaluation.above': {
    tenant_no: number;
    round_no: number;
    above_no: number;
    path: string;
  };
  'evaluation.answer': {
    organisation_no: number;
    round_no: number;
    statement_no: number;
    tenant_no: number;
    status: number;
    prev_status: number | null;
    version: number;
    comment: string | null;
    by_account: string | null;
    at: Date;
    note: string | null;
    evidence: string | null;
    numerator: number | null;
    denominator: number | null;
    on_day: Day | null;
    way_in: Generated<number>;
  };
  'evaluation.answer_file': {
    no: Generated<number>;
    id: string;
    tenant_no: number;
    round_no: number;
    name: string;
    by_account: string | null;
    by_name: string;
    at: Date;
    state: string;
    columns: unknown;
    notices: Generated<readonly string[]>;
    counts: Generated<unknown>;
    revision: Generated<number>;
    percent: Generated<number>;
    begun_at: Date | null;
    accepted_at: Date | null;
    grants: unknown;
    ended_at: Date | null;
    refusal: unknown;
    tries: Generated<number>;
  };
  'evaluation.answer_file_piece': {
    tenant_no: number;
    file_no: number;
    piece_no: number;
    bytes: Buffer;
  };
  'evaluation.answer_file_row': {
    tenant_no: number;
    file_no: number;
    line: number;
    organisation_code: string;
    statement_code: string;
    base_version: number | null;
    base_hash: string | null;
    said: unknown;
    read_errors: Generated<unknown>;
    organisation_no: number | null;
    statement_no: number | null;
    form_id: string | null;
    outcome: string;
    cells: Generated<unknown>;
    errors: Generated<unknown>;
    version: number | null;
    take: string | null;
    saved_version: number | null;
  };
  'evaluation.answer_history': {
    organisation_no: number;
    round_no: number;
    statement_no: number;
    version: number;
    tenant_no: number;
    status: number;
    prev_status: number | null;
    comment: string | null;
    by_account: string | null;
    at: Date;
    note: string | null;
    evidence: string | null;
    numerator: number | null;
    denominator: number | null;
    on_day: Day | null;
    way_in: Generated<number>;
  };
  'evaluation.answer_review': {
    organisation_no: number;
    round_no: number;
    statement_no: number;
    id: Generated<number>;
    tenant_no: number;
    version: number;
    state: string;
    note: string | null;
    by_account: string | null;
    reviewer: string;
    at: Date;
    taken_back_at: Date | null;
  };
  'evaluation.asked': {
    list_no: number;
    statement_code: string;
    statement_no: number;
    goal_no: number;
    value_kind: string | null;
    fully_from: number | null;
  };
  'evaluation.asked_forms': {
    tenant_no: number;
    round_no: number;
    above_no: number;
    kind: string;
    unit_kind: string;
    list_no: number;
    forms: number;
  };
  'evaluation.asked_list': {
    no: Generated<number>;
    round_no: number;
    kind: string;
    sectors: readonly string[];
    key: string;
  };
  'evaluation.choice': {
    round_no: number;
    tenant_no: number;
    organisation_no: number;
    goal_no: number;
    asks: string;
  };
  'evaluation.count_check': {
    tenant_no: number;
    round_no: number;
    checked_at: Date;
    wrong: number;
    repaired_at: Date | null;
    repaired: Generated<number>;
  };
  'evaluation.coverage': {
    tenant_no: number;
    round_no: number;
    goal_no: number;
    units: number;
    asked: number;
    by_branch: number;
  };
  'evaluation.division': {
    id: string;
    tenant_no: number;
    to_no: number | null;
    programme_code: string;
    code: string;
    basis: string;
    state: string;
    is_recorded: Generated<boolean>;
    proposer: string;
    proposed_at: Date;
    decider: string | null;
    decided_at: Date | null;
    ender: string | null;
    ended_at: Date | null;
    version_no: number;
    decided_as: string | null;
    ended_as: string | null;
  };
  'evaluation.division_in_round': {
    tenant_no: number;
    round_no: number;
    division_id: string;
    to_no: number;
    statement_codes: readonly string[];
  };
  'evaluation.extension': {
    tenant_no: number;
    round_no: number;
    organisation_no: number;
    last_day: Day;
    reason: string;
    given_at: Date;
    given_by: string;
  };
  'evaluation.form': {
    organisation_no: number;
    round_no: number;
    id: string;
    tenant_no: number;
    path: string;
    kind: string;
    list_no: number;
    asked: number;
    above_no: Generated<number>;
    unit_kind: Generated<string>;
  };
  'evaluation.form_count': {
    organisation_no: number;
    round_no: number;
    tenant_no: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
  };
  'evaluation.hand_in': {
    organisation_no: number;
    round_no: number;
    no: number;
    tenant_no: number;
    step: string;
    note: string;
    by_account: string | null;
    by_name: string;
    at: Date;
  };
  'evaluation.handed_answer': {
    organisation_no: number;
    round_no: number;
    statement_no: number;
    version: number;
    tenant_no: number;
    handing_no: number;
  };
  'evaluation.handed_part': {
    organisation_no: number;
    round_no: number;
    id: string;
    tenant_no: number;
    account_id: string | null;
    to_organisation_no: number | null;
    to_name: string;
    codes: readonly string[];
    statements: readonly string[];
    last_day: Day;
    note: string;
    handed_by: string;
    handed_at: Date;
    step: string;
    step_no: number;
    step_note: string;
  };
  'evaluation.handing': {
    tenant_no: number;
    no: Generated<number>;
    round_no: number;
    statement_no: number;
    from_no: number | null;
    status: number;
    comment: string | null;
    except_nos: readonly number[];
    by_account: string | null;
    giver: string;
    at: Date;
  };
  'evaluation.left_over_step': {
    organisation_no: number;
    programme_code: string;
    statement_code: string;
    no: number;
    tenant_no: number;
    year: number;
    step: string;
    reason: string;
    by_account: string | null;
    at: Date;
  };
  'evaluation.opening': {
    tenant_no: number;
    round_no: number;
    organisations: number;
    is_done: Generated<boolean>;
  };
  'evaluation.own_day': {
    organisation_no: number;
    round_no: number;
    code: string;
    tenant_no: number;
    last_day: Day;
  };
  'evaluation.part_step': {
    organisation_no: number;
    round_no: number;
    part_id: string;
    no: number;
    tenant_no: number;
    step: string;
    note: string;
    by_account: string | null;
    by_name: string;
    at: Date;
  };
  'evaluation.pending': {
    organisation_no: number;
    id: Generated<number>;
    round_no: number;
    tenant_no: number;
    kind: string;
    goal_no: number;
    old_status: number | null;
    new_status: number;
    at: Date | null;
    above_no: number;
    unit_kind: string;
    statement_no: number;
    answers: Generated<number>;
  };
  'evaluation.pilot': {
    organisation_no: number;
    round_no: number;
    statement_no: number;
  };
  'evaluation.presentation': {
    tenant_no: number;
    round_no: number;
    covers: Buffer;
    presented_at: Date;
    presented_by: string | null;
    presenter: string;
  };
  'evaluation.remark': {
    organisation_no: number;
    round_no: number;
    id: string;
    tenant_no: number;
    statement_code: string;
    text: string;
    author: string;
    by_account: string | null;
    at: Date;
    settled_by: string | null;
    settled_at: Date | null;
  };
  'evaluation.responsible': {
    organisation_no: number;
    programme_code: string;
    code: string;
    tenant_no: number;
    account_id: string | null;
    name: string;
    title: string;
    fingerprint: unknown;
    by_account: string | null;
    at: Date;
    version_no: Generated<number>;
  };
  'evaluation.round': {
    no: Generated<number>;
    id: string;
    version_no: number;
    year: number;
    names: unknown;
    scale: string;
    zone: string;
    last_day: Day;
    opened_at: Date;
    closed_on: Day | null;
    revision: Generated<number>;
    joined_until: Generated<number>;
    rules: Generated<unknown>;
    opening: string | null;
    has_pilots: Generated<boolean>;
    joined_on: Day;
    divided_by: string | null;
  };
  'evaluation.sign_off': {
    id: string;
    round_no: number;
    tenant_no: number;
    no: number;
    account_id: string | null;
    signer: string;
    signed_at: Date;
    document: string;
    hash: Buffer;
    previous_hash: Buffer | null;
    reopened_at: Date | null;
    reopened_by: string | null;
    reopener: string | null;
    reopening_reason: string | null;
    amended_by: number | null;
    divided: unknown;
  };
  'evaluation.sign_off_addition': {
    tenant_no: number;
    sign_off_no: number;
    no: number;
    added_at: Date;
    added_by: string | null;
    adder: string;
    document: string;
    hash: Buffer;
  };
  'evaluation.signed_count': {
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
    statement_nos: readonly number[];
    asked_each: readonly number[];
    fully_each: readonly number[];
    partly_each: readonly number[];
    not_at_all_each: readonly number[];
    not_applicable_each: readonly number[];
    forms_on_scale: number;
    low_share: number | null;
    middle_share: number | null;
    high_share: number | null;
    measures: readonly string[];
    asked_forms_each: readonly number[];
    answered_forms_each: readonly number[];
    reached_each: readonly number[];
    left_out_each: readonly number[];
  };
  'evaluation.signed_form': {
    tenant_no: number;
    sign_off_no: number;
    organisation_no: number;
    code: string;
    statement_nos: readonly number[];
    versions: readonly number[];
  };
  'evaluation.signed_statement_count': {
    tenant_no: number;
    round_no: number;
    above_no: number;
    kind: string;
    unit_kind: string;
    statement_nos: readonly number[];
    asked_each: readonly number[];
    fully_each: readonly number[];
    partly_each: readonly number[];
    not_at_all_each: readonly number[];
    not_applicable_each: readonly number[];
  };
  'evaluation.signing_rule': {
    tenant_no: number;
    version: number;
    body: string;
    way: string;
    approver: string;
    mandates: unknown;
    set_at: Date;
    set_by: string | null;
    setter: string;
  };
  'evaluation.statement_count': {
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
  'evaluation.statement_reopening': {
    tenant_no: number;
    id: string;
    round_no: number;
    organisation_no: number;
    statement_no: number;
    state: string;
    asked_at: Date;
    asked_by: string | null;
    asker: string;
    reason: string;
    decided_at: Date | null;
    decided_by: string | null;
    decider: string | null;
    note: string | null;
    ended_at: Date | null;
    ended_by: string | null;
    ender: string | null;
  };
  'evaluation.tenant_asked': {
    tenant_no: number;
    round_no: number;
    kind: string;
    goal_no: number;
    asked: number;
    statement_nos: readonly number[];
    asked_each: readonly number[];
  };
  'evaluation.tenant_count': {
    tenant_no: number;
    round_no: number;
    kind: string;
    goal_no: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
    last_at: Date | null;
  };
  'evaluation.tenant_forms': {
    tenant_no: number;
    round_no: number;
    kind: string;
    forms: number;
  };
  'evaluation.tenant_statement_count': {
    tenant_no: number;
    round_no: number;
    kind: string;
    statement_no: number;
    fully: number;
    partly: number;
    not_at_all: number;
    not_applicable: number;
  };
  'evaluation.wish': {
    organisation_no: number;
    round_no: number;
    id: string;
    tenant_no: number;
    statement_code: string | null;
    text: string;
    author: string;
    by_account: string | null;
    at: Date;
    answer: string | null;
    answered_by: string | null;
    answered_at: Date | null;
  };
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
