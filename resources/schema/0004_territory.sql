-- version: 4
-- min_compatible: 1
-- why: territories as a tree per dimension, effective-dated assignments with origin and reason, ordered rules
create table territory (
    id {id} not null primary key,
    code {text:400} not null,
    name {text:400} not null,
    find_key {text:400} not null,
    sort_key {text:400} not null,
    dimension {text:40} not null,
    parent_id {id} references territory (id),
    potential {money},
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index territory_code on territory (code) where deleted_at is null
--
create index territory_parent on territory (parent_id)
--
create unique index territory_sort on territory (sort_key, id)
--
create table territory_closure (
    ancestor_id {id} not null references territory (id),
    descendant_id {id} not null references territory (id),
    depth {int} not null,
    primary key (ancestor_id, descendant_id)
)
--
create index territory_closure_down on territory_closure (descendant_id)
--
create table territory_rule (
    id {id} primary key,
    territory_id {id} not null references territory (id),
    dimension {text:40} not null,
    position {int} not null,
    name {text:400} not null,
    revision {int} not null,
    deleted_at {stamp}
)
--
create table territory_rule_condition (
    id {id} primary key,
    rule_id {id} not null references territory_rule (id),
    field {text:40} not null,
    value {text:400},
    number_from {money},
    number_to {money}
)
--
create index territory_rule_condition_rule on territory_rule_condition (rule_id)
--
create table territory_customer (
    id {id} primary key,
    territory_id {id} not null references territory (id),
    dimension {text:40} not null,
    customer_id {id} not null references customer (id),
    valid_from {date} not null,
    valid_to {date} not null,
    origin {text:20} not null,
    rule_id {id} references territory_rule (id),
    reason {text:400},
    revision {int} not null
)
--
create index territory_customer_customer on territory_customer (customer_id, dimension, valid_from)
--
create index territory_customer_territory on territory_customer (territory_id)
--
create table territory_person (
    id {id} primary key,
    territory_id {id} not null references territory (id),
    person_id {id} not null references person (id),
    role {text:20} not null,
    valid_from {date} not null,
    valid_to {date} not null,
    origin {text:20} not null,
    reason {text:400},
    revision {int} not null
)
--
create index territory_person_person on territory_person (person_id, valid_from)
--
create index territory_person_territory on territory_person (territory_id)
