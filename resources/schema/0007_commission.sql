-- version: 7
-- min_compatible: 1
-- why: plans as versioned documents, their participants, pay periods, runs with every line, corrections of closed periods.
-- commission_line and commission_movement name runs, people and credits without foreign keys: a run writes up to millions of them at
-- once, and checking each costs more than writing it; database check looks for lines without their run, person or credit.
create table plan (
    id {id} primary key,
    code {text:400} not null,
    name {text:400} not null,
    find_key {text:400} not null,
    sort_key {text:400} not null,
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index plan_code on plan (code) where deleted_at is null
--
create table plan_version (
    id {id} primary key,
    plan_id {id} not null references plan (id),
    number {int} not null,
    state {text:10} not null,
    document_id {id} not null,
    document_hash {text:64} not null,
    period_kind {text:10} not null,
    effective_from {date} not null,
    effective_to {date} not null,
    created_at {stamp} not null,
    created_by {id} references person (id),
    revision {int} not null,
    unique (plan_id, number)
)
--
create table plan_assignment (
    id {id} primary key,
    plan_id {id} not null references plan (id),
    person_id {id} not null references person (id),
    valid_from {date} not null,
    valid_to {date} not null,
    target_incentive {money} not null,
    revision {int} not null
)
--
create index plan_assignment_person on plan_assignment (person_id)
--
create index plan_assignment_plan on plan_assignment (plan_id)
--
create table pay_period (
    id {id} primary key,
    kind {text:10} not null,
    period_begin {date} not null,
    period_end {date} not null,
    state {text:10} not null,
    closed_at {stamp},
    closed_by {id} references person (id),
    revision {int} not null,
    unique (kind, period_begin)
)
--
create table commission_run (
    id {id} primary key,
    plan_id {id} not null references plan (id),
    plan_version_id {id} not null references plan_version (id),
    period_kind {text:10} not null,
    period_begin {date} not null,
    period_end {date} not null,
    number {int} not null,
    state {text:12} not null,
    calculated_at {stamp} not null,
    calculated_by {id} references person (id),
    input_hash {text:64} not null,
    content_hash {text:64} not null,
    gross {money} not null,
    net {money} not null,
    revision {int} not null
)
--
create index commission_run_period on commission_run (plan_id, period_begin)
--
create table commission_result (
    run_id {id} not null references commission_run (id),
    person_id {id} not null references person (id),
    gross {money} not null,
    cap_withheld {money} not null,
    held {money} not null,
    released {money} not null,
    clawback {money} not null,
    guarantee_topup {money} not null,
    draw_paid {money} not null,
    draw_recovered {money} not null,
    draw_balance {money} not null,
    net {money} not null,
    correction {money} not null,
    primary key (run_id, person_id)
)
--
create index commission_result_person on commission_result (person_id)
--
create table commission_component (
    run_id {id} not null references commission_run (id),
    person_id {id} not null references person (id),
    position {int} not null,
    code {text:400} not null,
    amount {money} not null,
    attainment {int},
    status {text:12} not null,
    primary key (run_id, person_id, position)
)
--
create table commission_line (
    run_id {id} not null,
    person_id {id} not null,
    line {int} not null,
    component {int} not null,
    kind {int} not null,
    credit_id {id},
    report_id {id},
    band {int} not null,
    rate {int} not null,
    base {int} not null,
    amount {money} not null,
    withheld {money} not null,
    primary key (run_id, person_id, line)
){clustered}
--
create table commission_movement (
    run_id {id} not null,
    person_id {id} not null,
    item {int} not null,
    kind {int} not null,
    component {int} not null,
    credit_id {id},
    return_id {id},
    amount {money} not null,
    primary key (run_id, person_id, item)
){clustered}
--
create table commission_correction (
    id {id} primary key,
    run_id {id} not null references commission_run (id),
    person_id {id} not null references person (id),
    corrected_run_id {id} references commission_run (id),
    period_begin {date} not null,
    amount {money} not null
)
--
create index commission_correction_run on commission_correction (run_id, person_id)
--
create index commission_correction_of on commission_correction (corrected_run_id, person_id)
