-- version: 6
-- min_compatible: 1
-- why: targets in versions, seasonality and ramp profiles; nothing is overwritten
create table target_version (
    id {id} primary key,
    code {text:400} not null,
    name {text:400} not null,
    state {text:10} not null,
    revises_id {id} references target_version (id),
    method {text:400},
    method_note {text:1900},
    created_at {stamp} not null,
    approved_at {stamp},
    approved_order {int},
    created_by {id} references person (id),
    approved_by {id} references person (id),
    revision {int} not null
)
--
create unique index target_version_code on target_version (code)
--
create table target (
    id {id} primary key,
    version_id {id} not null references target_version (id),
    owner_kind {text:10} not null,
    owner_id {id} not null,
    measure {text:40} not null,
    product_id {id} references product (id),
    period_kind {text:10} not null,
    period_begin {date} not null,
    period_end {date} not null,
    amount {int} not null,
    locked {flag} not null,
    revision {int} not null
)
--
create index target_owner on target (owner_kind, owner_id, measure, period_begin)
--
create index target_version_rows on target (version_id)
--
create index target_period on target (period_begin, period_end)
--
create table seasonality_profile (
    id {id} primary key,
    code {text:400} not null,
    name {text:400} not null,
    standard {flag} not null,
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index seasonality_profile_code on seasonality_profile (code) where deleted_at is null
--
create table seasonality_month (
    profile_id {id} not null references seasonality_profile (id),
    month {int} not null,
    percent_hundredths {int} not null,
    primary key (profile_id, month)
)
--
create table ramp_profile (
    id {id} primary key,
    code {text:400} not null,
    name {text:400} not null,
    starts_at {text:10} not null,
    training {text:400},
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index ramp_profile_code on ramp_profile (code) where deleted_at is null
--
create table ramp_step (
    profile_id {id} not null references ramp_profile (id),
    month {int} not null,
    factor {int} not null,
    primary key (profile_id, month)
)
--
create table ramp_assignment (
    id {id} primary key,
    person_id {id} not null references person (id),
    profile_id {id} not null references ramp_profile (id),
    valid_from {date} not null,
    valid_to {date} not null,
    revision {int} not null
)
--
create index ramp_assignment_person on ramp_assignment (person_id)
