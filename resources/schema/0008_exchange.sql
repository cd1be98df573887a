-- version: 8
-- min_compatible: 1
-- why: imports that can be taken back as a whole, and what they learned: mappings by header, accepted matches
create table import_job (
    id {id} primary key,
    kind {text:40} not null,
    file_name {text:400} not null,
    state {text:10} not null,
    at {stamp} not null,
    by_person_id {id} references person (id),
    created {int} not null,
    updated {int} not null,
    unchanged {int} not null,
    refused {int} not null
)
--
create table import_row (
    import_id {id} not null references import_job (id),
    item {int} not null,
    entity {text:60} not null,
    entity_id {id} not null,
    row_count {int} not null,
    verb {text:10} not null,
    revision {int},
    before_id {id},
    before_revision {int},
    restored_revision {int},
    primary key (import_id, item)
)
--
create index import_row_entity on import_row (entity, entity_id)
--
create table import_match (
    id {id} primary key,
    kind {text:40} not null,
    column_name {text:100} not null,
    from_text {text:400} not null,
    to_code {text:400} not null,
    accepted_at {stamp} not null,
    unique (kind, column_name, from_text)
)
--
create table import_mapping (
    id {id} primary key,
    kind {text:40} not null,
    header_hash {text:64} not null,
    mapping_id {id} not null,
    used_at {stamp} not null,
    unique (kind, header_hash)
)
