-- version: 1
-- min_compatible: 1
-- why: the company, its calendar and rates; ids leased to desks; the change feed; long texts in chunks
create table company (
    id {id} primary key,
    name {text:400} not null,
    currency {text:3} not null,
    fiscal_year_start {int} not null,
    time_zone {text:80} not null,
    language {text:10} not null,
    weekend {text:7} not null,
    key_version {int} not null,
    epoch {int} not null,
    revision {int} not null
)
--
create table holiday (
    day {date} primary key,
    name {text:400} not null,
    half_day {flag} not null
)
--
create table exchange_rate (
    id {id} primary key,
    day {date} not null,
    currency {text:3} not null,
    rate {text:40} not null,
    source {text:400} not null,
    unique (currency, day)
)
--
create table setting (
    name {text:100} primary key,
    value {text:1900} not null
)
--
create table id_lease (
    entity {text:60} primary key,
    next_id {id} not null
)
--
create table change_head (
    id {id} primary key,
    seq {int} not null
)
--
create table change_log (
    seq {int} not null,
    item {int} not null,
    topic {text:60} not null,
    entity_id {id} not null,
    scope_id {id} not null,
    at {stamp} not null,
    primary key (seq, item)
)
--
create table long_text (
    id {id} not null,
    part {int} not null,
    content {text:1900} not null,
    primary key (id, part)
)
--
create table self_test (
    id {id} primary key,
    word {text:20},
    number {int},
    day {date}
)
--
insert into change_head (id, seq) values (1, 0)
