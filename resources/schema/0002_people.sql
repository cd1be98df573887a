-- version: 2
-- min_compatible: 1
-- why: people, teams, reporting lines and absences, effective-dated; last day exclusive, 9999-12-31 until further notice
create table person (
    id {id} not null primary key,
    code {text:400} not null,
    name {text:400} not null,
    find_key {text:400} not null,
    sort_key {text:400} not null,
    email {text:400},
    title {text:400},
    login {text:100},
    hired_on {date},
    left_on {date},
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index person_code on person (code) where deleted_at is null
--
create unique index person_login on person (login) where deleted_at is null
--
create unique index person_sort on person (sort_key, id)
--
create index person_find on person (find_key)
--
create table reporting_line (
    id {id} primary key,
    person_id {id} not null references person (id),
    manager_id {id} not null references person (id),
    valid_from {date} not null,
    valid_to {date} not null,
    revision {int} not null
)
--
create index reporting_line_person on reporting_line (person_id, valid_from)
--
create index reporting_line_manager on reporting_line (manager_id)
--
create table team (
    id {id} primary key,
    code {text:400} not null,
    name {text:400} not null,
    find_key {text:400} not null,
    sort_key {text:400} not null,
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index team_code on team (code) where deleted_at is null
--
create table team_manager (
    id {id} primary key,
    team_id {id} not null references team (id),
    person_id {id} not null references person (id),
    valid_from {date} not null,
    valid_to {date} not null,
    revision {int} not null
)
--
create index team_manager_team on team_manager (team_id, valid_from)
--
create table team_member (
    id {id} primary key,
    team_id {id} not null references team (id),
    person_id {id} not null references person (id),
    valid_from {date} not null,
    valid_to {date} not null,
    revision {int} not null
)
--
create index team_member_person on team_member (person_id, valid_from)
--
create index team_member_team on team_member (team_id)
--
create table absence (
    id {id} primary key,
    person_id {id} not null references person (id),
    kind {text:40} not null,
    valid_from {date} not null,
    valid_to {date} not null,
    revision {int} not null
)
--
create index absence_person on absence (person_id, valid_from)
