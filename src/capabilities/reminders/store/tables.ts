// Made from the migrations by "npm run generate". Not to be edited.
import type { Day } from '#platform/clock/index.ts';
import type { Generated } from '#platform/db/index.ts';

export type Tables = {
  'accounts.people_of': {
    account_id: string;
    tenant_no: number;
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
  'reminders.calendar': {
    account_id: string;
    key_hash: Buffer;
    made_at: Date;
  };
  'reminders.calendar_history': {
    account_id: string;
    uid: string;
    told: string;
    sequence: number;
    changed_at: Date;
  };
  'reminders.escalation': {
    account_id: string;
    round_id: string;
    step: string;
    day: Day;
    last_day: Day;
  };
  'reminders.notice': {
    tenant_no: number;
    id: string;
    round_id: string;
    path: string;
    by_account: string | null;
    by_name: string;
    who: string;
    organisations: readonly string[];
    texts: unknown;
    made_at: Date;
    send_at: Date | null;
    withdrawn_at: Date | null;
    done_at: Date | null;
    people: Generated<number>;
    places: Generated<number>;
  };
  'reminders.notice_person': {
    tenant_no: number;
    notice_id: string;
    account_id: string;
    name: string;
    email: string | null;
    language: string;
    mail_id: string | null;
    is_handled: Generated<boolean>;
    put_away_at: Date | null;
    grounds: Generated<readonly string[]>;
  };
  'reminders.preference': {
    account_id: string;
    digest: string;
    changed_at: Date;
  };
  'reminders.rule': {
    is_only: Generated<boolean>;
    weekday: number;
    hour: number;
    before: readonly number[];
    after: readonly number[];
    units_after: number;
    centre_after: number;
    revision: number;
  };
  'reminders.sent': {
    account_id: string;
    day: Day;
    mail_id: string;
    parts: readonly string[];
    key_hash: Buffer;
    made_at: Date;
  };
  'reminders.walk': {
    day: Day;
    after_account: string | null;
    finished_at: Date | null;
  };
};
