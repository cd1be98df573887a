-- version: 3
-- min_compatible: 1
-- why: customers, their contacts and parents
create table customer (
    id {id} not null primary key,
    code {text:400} not null,
    name {text:400} not null,
    find_key {text:400} not null,
    sort_key {text:400} not null,
    class {text:400},
    industry {text:400},
    country {text:400},
    province {text:400},
    district {text:400},
    postal_code {text:40},
    size_class {text:400},
    revenue {money},
    employees {int},
    founded {int},
    parent_id {id} references customer (id),
    latitude {int},
    longitude {int},
    scope_territory_id {id},
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index customer_code on customer (code) where deleted_at is null
--
create unique index customer_sort on customer (sort_key, id)
--
create index customer_find on customer (find_key)
--
create index customer_scope on customer (scope_territory_id)
--
create index customer_parent on customer (parent_id)
--
create table contact (
    id {id} primary key,
    customer_id {id} not null references customer (id),
    code {text:400} not null,
    name {text:400} not null,
    find_key {text:400} not null,
    sort_key {text:400} not null,
    title {text:400},
    email {text:400},
    phone {text:100},
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index contact_code on contact (code) where deleted_at is null
--
create index contact_customer on contact (customer_id)
