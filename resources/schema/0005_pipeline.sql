-- version: 5
-- min_compatible: 1
-- why: products, stages, deals with lines, splits and stage history, and the credits that won deals make
create table product (
    id {id} not null primary key,
    code {text:400} not null,
    name {text:400} not null,
    find_key {text:400} not null,
    sort_key {text:400} not null,
    category {text:400},
    list_price {money},
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index product_code on product (code) where deleted_at is null
--
create unique index product_sort on product (sort_key, id)
--
create table stage (
    id {id} not null primary key,
    code {text:400} not null,
    name {text:400} not null,
    position {int} not null,
    outcome {text:10} not null,
    probability {int} not null,
    forecast_category {text:20} not null,
    stale_days {int},
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index stage_code on stage (code) where deleted_at is null
--
create unique index stage_way on stage (position, id)
--
create unique index stage_outcome on stage (outcome, id)
--
create table opportunity (
    id {id} primary key,
    code {text:400} not null,
    name {text:400} not null,
    find_key {text:400} not null,
    sort_key {text:400} not null,
    customer_id {id} references customer (id),
    owner_id {id} not null references person (id),
    territory_id {id} references territory (id),
    stage_id {id} not null references stage (id),
    amount {money},
    currency {text:3} not null,
    rate {text:40},
    probability {int},
    deal_type {text:400},
    source {text:400},
    engaged_on {date},
    expected_on {date},
    closed_on {date},
    revision {int} not null,
    deleted_at {stamp}
)
--
create unique index opportunity_code on opportunity (code) where deleted_at is null
--
create index opportunity_sort on opportunity (sort_key, id)
--
create index opportunity_owner on opportunity (owner_id, id)
--
create index opportunity_customer on opportunity (customer_id, id)
--
create index opportunity_territory on opportunity (territory_id, id)
--
create index opportunity_stage on opportunity (stage_id, id)
--
create index opportunity_amount on opportunity (amount, id)
--
create index opportunity_engaged on opportunity (engaged_on, id)
--
create index opportunity_expected on opportunity (expected_on, id)
--
create index opportunity_closed on opportunity (closed_on, id)
--
create table opportunity_line (
    id {id} primary key,
    opportunity_id {id} not null references opportunity (id),
    position {int} not null,
    product_id {id} references product (id),
    quantity {int} not null,
    amount {money},
    margin {money},
    revision {int} not null
)
--
create index opportunity_line_opportunity on opportunity_line (opportunity_id)
--
create index opportunity_line_product on opportunity_line (product_id, position, opportunity_id)
--
create table opportunity_split (
    id {id} primary key,
    opportunity_id {id} not null references opportunity (id),
    person_id {id} not null references person (id),
    kind {text:10} not null,
    share {int} not null,
    revision {int} not null
)
--
create index opportunity_split_opportunity on opportunity_split (opportunity_id)
--
create index opportunity_split_person on opportunity_split (person_id, opportunity_id)
--
create table stage_event (
    id {id} primary key,
    opportunity_id {id} not null references opportunity (id),
    from_stage_id {id} references stage (id),
    to_stage_id {id} not null references stage (id),
    day {date},
    at {stamp} not null,
    by_person_id {id} references person (id)
)
--
create index stage_event_opportunity on stage_event (opportunity_id)
--
create table credit_label (
    id {id} primary key,
    kind {text:20} not null,
    label {text:400} not null,
    unique (kind, label)
)
--
create table credit (
    id {id} primary key,
    code {text:400} not null,
    day {date} not null,
    person_id {id} not null references person (id),
    kind {int} not null,
    quantity {int} not null,
    amount {money} not null,
    margin {money} not null,
    share {int} not null,
    credited_amount {money} not null,
    credited_margin {money} not null,
    customer_id {id} references customer (id),
    product_id {id} references product (id),
    territory_id {id} references territory (id),
    opportunity_id {id} references opportunity (id),
    line_id {id} references opportunity_line (id),
    category_id {id} references credit_label (id),
    class_id {id} references credit_label (id),
    deal_type_id {id} references credit_label (id),
    deal_id {id} references credit_label (id),
    returns_id {id} references credit (id),
    origin {int} not null
)
--
create unique index credit_code on credit (code)
--
create index credit_person on credit (person_id, day)
--
create index credit_day on credit (day)
--
create index credit_opportunity on credit (opportunity_id) where opportunity_id is not null
--
create index credit_line on credit (line_id) where line_id is not null
--
create index credit_returns on credit (returns_id) where returns_id is not null
--
create table credit_payment (
    id {id} primary key,
    credit_id {id} not null references credit (id),
    paid_on {date} not null,
    amount {money}
)
--
create index credit_payment_credit on credit_payment (credit_id)
