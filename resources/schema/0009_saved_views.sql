-- version: 9
-- min_compatible: 1
-- why: filters, columns and order that people keep for a list, private or shared; owner 0: nobody was signed in
create table saved_view (
    id {id} primary key,
    owner_id {id} not null,
    place {text:100} not null,
    name {text:200} not null,
    sort_key {text:400} not null,
    shared {flag} not null,
    is_default {flag} not null,
    filter_text {text:1900} not null,
    arrangement {text:1900} not null,
    revision {int} not null
)
--
create unique index saved_view_name on saved_view (owner_id, place, name)
--
create index saved_view_window on saved_view (place, sort_key)
