#include "targets/store/target_store.h"
#include "base/contract.h"
#include "db/bulk.h"
#include "db/statement.h"

#include <algorithm>
#include <tuple>

namespace hedef::targets {

namespace {

constexpr auto select_versions = R"(
    SELECT id, code, name, state, revises_id, method, method_note, approved_order, revision
      FROM target_version
     WHERE :id = 0 OR id = :id
     ORDER BY id)";

constexpr auto count_code = R"(
    SELECT count(*) FROM target_version WHERE code = :code)";

constexpr auto max_order = R"(
    SELECT max(approved_order) FROM target_version)";

constexpr auto insert_version = R"(
    INSERT INTO target_version (id, code, name, state, revises_id, method, method_note, created_at, approved_at, approved_order, revision)
    VALUES (:id, :code, :name, :state, :revises, :method, :note, :at, :approved_at, :order, 1))";

constexpr auto update_state = R"(
    UPDATE target_version SET state = :state, approved_at = :approved_at, approved_order = :order, revision = revision + 1
     WHERE id = :id AND revision = :seen)";

constexpr auto select_figures = R"(
    SELECT id, version_id, owner_kind, owner_id, measure, product_id, period_kind, period_begin, period_end, amount, locked, revision
      FROM target
     WHERE version_id = :version
     ORDER BY id)";

constexpr auto select_counting = R"(
    SELECT t.id, t.version_id, t.owner_kind, t.owner_id, t.measure, t.product_id, t.period_kind, t.period_begin, t.period_end, t.amount,
           t.locked, t.revision, v.approved_order
      FROM target t
      JOIN target_version v ON v.id = t.version_id
     WHERE v.state = 'approved' AND t.owner_kind = :kind AND t.period_begin < :end AND t.period_end > :begin)";

constexpr auto touch = R"(
    UPDATE target_version SET revision = revision + 1 WHERE id = :id AND state = 'draft')";

constexpr auto update_method = R"(
    UPDATE target_version SET method = :method, method_note = :note WHERE id = :id)";

constexpr auto select_beginnings = R"(
    SELECT version_id, period_begin, count(*)
      FROM target
     GROUP BY version_id, period_begin
     ORDER BY version_id, period_begin)";

constexpr auto delete_figures = R"(
    DELETE FROM target WHERE version_id = :version)";

constexpr auto delete_version = R"(
    DELETE FROM target_version WHERE id = :version)";

struct FigureColumns
{
    std::vector<std::int64_t> id, version, owner, amount, locked, revision;
    std::vector<std::string> owner_kind, measure, period_kind;
    std::vector<std::optional<std::int64_t>> product;
    std::vector<base::Date> begin, end;

    Target row(std::size_t i, const base::FiscalCalendar& calendar) const
    {
        const auto owner_named = parse_owner_kind(owner_kind[i]);
        const auto kind = base::parse_period_kind(period_kind[i]);
        HEDEF_EXPECTS(owner_named && kind);
        return {{id[i]},
                {version[i]},
                {*owner_named, owner[i]},
                measure[i],
                {product[i].value_or(0)},
                calendar.containing(*kind, begin[i]),
                {begin[i], end[i]},
                amount[i],
                locked[i] != 0,
                revision[i]};
    }
};

auto key(const Target& t)
{
    return std::tuple(t.owner, t.measure, t.product, t.days.begin, t.days.end);
}

} // namespace

std::vector<Version> TargetStore::load_versions(std::string_view sql, std::int64_t any)
{
    std::vector<std::int64_t> id, revision;
    std::vector<std::string> code, name, state;
    std::vector<std::optional<std::int64_t>> revises, order;
    std::vector<std::optional<std::string>> method, note;
    db::select(m_tx, sql, {{"id", any}}, id, code, name, state, revises, method, note, order, revision);
    std::vector<Version> found;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto known = parse_version_state(state[i]);
        HEDEF_EXPECTS(known.has_value());
        found.push_back({{id[i]}, code[i], name[i], *known, {revises[i].value_or(0)}, method[i], note[i], order[i].value_or(0), revision[i]});
    }
    return found;
}

std::vector<Version> TargetStore::versions()
{
    return load_versions(select_versions, 0);
}

std::optional<Version> TargetStore::version(VersionId id)
{
    auto found = load_versions(select_versions, id.value);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool TargetStore::code_taken(const std::string& code)
{
    return db::select_number(m_tx, count_code, {{"code", code}}).value_or(0) > 0;
}

std::int64_t TargetStore::next_order()
{
    return db::select_number(m_tx, max_order).value_or(0) + 1;
}

void TargetStore::add(Version& version)
{
    const bool approved = version.state == VersionState::approved;
    version.id.value = m_tx.new_id("target_version");
    version.approved_order = approved ? next_order() : 0;
    db::execute(m_tx, insert_version,
                {{"id", version.id},
                 {"code", version.code},
                 {"name", version.name},
                 {"state", name(version.state)},
                 {"revises", version.revises},
                 {"method", version.method},
                 {"note", version.note},
                 {"at", m_tx.now()},
                 {"approved_at", approved ? std::optional(m_tx.now()) : std::nullopt},
                 {"order", approved ? std::optional(version.approved_order) : std::nullopt}});
    m_tx.changed("target_version", version.id.value);
}

bool TargetStore::set_state(const Version& version, VersionState state)
{
    const bool approving = state == VersionState::approved;
    const bool keeps = state == VersionState::revised;
    const std::int64_t order = approving ? next_order() : version.approved_order;
    const bool changed =
        db::execute(m_tx, update_state,
                    {{"id", version.id},
                     {"seen", version.revision},
                     {"state", name(state)},
                     {"approved_at", approving || keeps ? std::optional(m_tx.now()) : std::nullopt},
                     {"order", approving || keeps ? std::optional(order) : std::nullopt}}) == 1;
    if (changed) m_tx.changed("target_version", version.id.value);
    return changed;
}

void TargetStore::add(std::vector<Target>& figures)
{
    if (figures.empty()) return;
    std::int64_t next = m_tx.new_ids("target", static_cast<std::int64_t>(figures.size()));
    FigureColumns columns;
    for (Target& figure : figures) {
        figure.id.value = next++;
        columns.id.push_back(figure.id.value);
        columns.version.push_back(figure.version.value);
        columns.owner_kind.emplace_back(name(figure.owner.kind));
        columns.owner.push_back(figure.owner.id);
        columns.measure.push_back(figure.measure);
        columns.product.push_back(figure.product ? std::optional(figure.product.value) : std::nullopt);
        columns.period_kind.emplace_back(base::name(figure.period.kind));
        columns.begin.push_back(m_calendar.days(figure.period).begin);
        columns.end.push_back(m_calendar.days(figure.period).end);
        columns.amount.push_back(figure.amount);
        columns.locked.push_back(figure.locked ? 1 : 0);
        columns.revision.push_back(1);
    }
    db::insert_rows(m_tx, "target",
                    {{"id", columns.id},
                     {"version_id", columns.version},
                     {"owner_kind", columns.owner_kind},
                     {"owner_id", columns.owner},
                     {"measure", columns.measure},
                     {"product_id", columns.product},
                     {"period_kind", columns.period_kind},
                     {"period_begin", columns.begin},
                     {"period_end", columns.end},
                     {"amount", columns.amount},
                     {"locked", columns.locked},
                     {"revision", columns.revision}});
    m_tx.changed("target");
}

std::vector<Target> TargetStore::figures_of(VersionId version)
{
    FigureColumns c;
    db::select(m_tx, select_figures, {{"version", version}}, c.id, c.version, c.owner_kind, c.owner, c.measure, c.product, c.period_kind,
               c.begin, c.end, c.amount, c.locked, c.revision);
    std::vector<Target> figures;
    for (std::size_t i = 0; i < c.id.size(); ++i) figures.push_back(c.row(i, m_calendar));
    return figures;
}

std::vector<Target> TargetStore::counting(OwnerKind kind, base::Period days)
{
    FigureColumns c;
    std::vector<std::int64_t> order;
    db::select(m_tx, select_counting, {{"kind", name(kind)}, {"begin", days.begin}, {"end", days.end}}, c.id, c.version, c.owner_kind,
               c.owner, c.measure, c.product, c.period_kind, c.begin, c.end, c.amount, c.locked, c.revision, order);
    struct Ranked
    {
        Target target;
        std::int64_t order;
    };
    std::vector<Ranked> all;
    all.reserve(c.id.size());
    for (std::size_t i = 0; i < c.id.size(); ++i) all.push_back({c.row(i, m_calendar), order[i]});
    // The latest approval first within one key; of one version the later row.
    std::sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) {
        return std::tuple(key(a.target), -a.order, -a.target.id.value) < std::tuple(key(b.target), -b.order, -b.target.id.value);
    });
    std::vector<Target> found;
    for (Ranked& one : all)
        if (found.empty() || key(found.back()) != key(one.target)) found.push_back(std::move(one.target));
    return found;
}

bool TargetStore::touch_draft(VersionId version)
{
    const bool touched = db::execute(m_tx, touch, {{"id", version}}) == 1;
    if (touched) m_tx.changed("target_version", version.value);
    return touched;
}

void TargetStore::set_method(VersionId version, const std::string& method, const std::optional<std::string>& note)
{
    db::execute(m_tx, update_method, {{"id", version}, {"method", method}, {"note", note}});
}

void TargetStore::update(const std::vector<Target>& figures)
{
    if (figures.empty()) return;
    std::vector<std::int64_t> id, amount, locked, revision;
    for (const Target& figure : figures) {
        id.push_back(figure.id.value);
        amount.push_back(figure.amount);
        locked.push_back(figure.locked ? 1 : 0);
        revision.push_back(figure.revision + 1);
    }
    db::update_rows(m_tx, "target", {"id", id}, {{"amount", amount}, {"locked", locked}, {"revision", revision}});
    m_tx.changed("target");
}

void TargetStore::erase(const std::vector<TargetId>& figures)
{
    if (figures.empty()) return;
    std::vector<std::int64_t> id;
    for (const TargetId figure : figures)
        id.push_back(figure.value);
    db::delete_rows(m_tx, "target", {"id", id});
    m_tx.changed("target");
}

std::vector<TargetStore::Beginning> TargetStore::beginnings()
{
    std::vector<std::int64_t> version, count;
    std::vector<base::Date> day;
    db::select(m_tx, select_beginnings, {}, version, day, count);
    std::vector<Beginning> found;
    for (std::size_t i = 0; i < version.size(); ++i)
        found.push_back({{version[i]}, day[i]});
    return found;
}

void TargetStore::erase_version(VersionId version)
{
    db::execute(m_tx, delete_figures, {{"version", version}});
    db::execute(m_tx, delete_version, {{"version", version}});
    m_tx.changed("target_version", version.value);
}

} // namespace hedef::targets
