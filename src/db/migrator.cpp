#include "db/migrator.h"
#include "base/contract.h"
#include "base/embedded_file.h"
#include "db/database_data.h"
#include "db/failure.h"
#include "db/schema_history.h"
#include "db/sha256.h"
#include "db/transaction_work.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace hedef::resources {
std::span<const base::EmbeddedFile> schema_files();
}

namespace hedef::db {

namespace {

const char* const history_table = R"(create table schema_history (
    version {int} primary key,
    name {text:200} not null,
    checksum {text:64} not null,
    min_compatible {int} not null,
    applied_at {stamp} not null
))";

const char* const stamp_sql = R"(insert into schema_history (version, name, checksum, min_compatible, applied_at)
values (:version, :name, :checksum, :min_compatible, :applied_at))";

const char* const history_sql = "select version, min_compatible from schema_history";

const char* const checksums_sql = "select version, checksum from schema_history order by version";

// Two administrators at once wait for one another here.
const char* const lock_sql = "select 1 from (select pg_advisory_xact_lock(4712031)) as locked";

bool has_history(Driver& driver)
{
    std::vector<std::int64_t> found;
    driver.select(driver.dialect().server() == Server::sqlite
                      ? "select count(*) from sqlite_master where type = 'table' and name = 'schema_history'"
                      : "select count(*) from pg_class where oid = to_regclass('schema_history')",
                  {}, {&found});
    return found.at(0) != 0;
}

// The number behind "-- key: " on a line of its own.
int header_number(std::string_view text, const std::string& key)
{
    const std::string mark = "-- " + key + ": ";
    const std::size_t at = text.find(mark);
    int number = 0;
    HEDEF_EXPECTS(at != text.npos && (at == 0 || text[at - 1] == '\n'));
    std::from_chars(text.data() + at + mark.size(), text.data() + text.size(), number);
    HEDEF_EXPECTS(number > 0);
    return number;
}

std::vector<std::string> statements(std::string_view text)
{
    std::vector<std::string> out{""};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line == "--")
            out.emplace_back();
        else if (line.substr(0, 2) != "--")
            out.back() += std::string(line) + "\n";
    }
    std::erase_if(out, [](const std::string& sql) { return sql.find_first_not_of(" \n\t\r") == sql.npos; });
    return out;
}

void apply(Driver& driver, const SchemaStep& step, base::Stamp now)
{
    for (const std::string& sql : statements(step.text))
        driver.execute(driver.dialect().expand(sql), {});
    driver.execute(stamp_sql, {{"version", step.version},
                               {"name", step.name},
                               {"checksum", sha256(step.text)},
                               {"min_compatible", step.min_compatible},
                               {"applied_at", now}});
}

int newest(const std::vector<SchemaStep>& steps)
{
    return steps.empty() ? 0 : steps.back().version;
}

} // namespace

SchemaStep parse_step(std::string_view file_name, std::string_view content)
{
    SchemaStep step;
    step.version = header_number(content, "version");
    step.min_compatible = header_number(content, "min_compatible");
    HEDEF_EXPECTS(content.find("-- why: ") != content.npos && step.min_compatible <= step.version);
    step.name = std::string(file_name.substr(0, file_name.find('.')));
    step.text = std::string(content);
    return step;
}

std::vector<SchemaStep> built_in_steps(const Dialect& dialect)
{
    std::map<int, SchemaStep> steps;
    const std::string variant = "." + std::string(dialect.name()) + ".sql";
    for (const base::EmbeddedFile& file : resources::schema_files()) {
        const bool ours =
            file.name.size() > variant.size() && file.name.substr(file.name.size() - variant.size()) == variant;
        const bool common = std::count(file.name.begin(), file.name.end(), '.') == 1;
        if (!ours && !common) continue;
        SchemaStep step = parse_step(file.name, file.content);
        if (ours || !steps.contains(step.version)) steps[step.version] = std::move(step);
    }
    std::vector<SchemaStep> out;
    for (auto& [version, step] : steps)
        out.push_back(std::move(step));
    return out;
}

SchemaState schema_state_here(Driver& driver)
{
    SchemaState state;
    state.known = newest(built_in_steps(driver.dialect()));
    if (!has_history(driver)) return state;
    std::vector<std::int64_t> versions, min_compatible;
    driver.select(history_sql, {}, {&versions, &min_compatible});
    for (std::size_t i = 0; i < versions.size(); ++i) {
        state.version = std::max(state.version, static_cast<int>(versions[i]));
        state.min_compatible = std::max(state.min_compatible, static_cast<int>(min_compatible[i]));
    }
    return state;
}

SchemaState read_schema_state(Driver& driver)
{
    driver.begin(Access::read);
    try {
        SchemaState state = schema_state_here(driver);
        driver.commit();
        return state;
    } catch (...) {
        driver.rollback();
        throw;
    }
}

Migrator::Migrator(Database& database) : Migrator(database, built_in_steps(database.dialect())) {}

Migrator::Migrator(Database& database, std::vector<SchemaStep> steps) : m_database(database), m_steps(std::move(steps))
{}

SchemaState Migrator::state()
{
    SchemaState state;
    m_database.run(false, [&](Transaction& tx) {
        work_in(tx, [&](Driver& driver) { state = schema_state_here(driver); });
        return false;
    });
    state.known = newest(m_steps);
    return state;
}

std::vector<int> Migrator::upgrade()
{
    std::vector<int> applied;
    bool more = true;
    while (more) {
        m_database.m_data->run(Access::exclusive, [&](Transaction& tx) {
            work_in(tx, [&](Driver& driver) { more = upgrade_once(driver, tx.now(), applied); });
            return true;
        });
    }
    return applied;
}

// One transaction's worth: everything on a new database, one step later. Whether there may be more.
bool Migrator::upgrade_once(Driver& driver, base::Stamp now, std::vector<int>& applied)
{
    if (driver.dialect().server() == Server::postgresql) driver.execute(lock_sql, {});
    const SchemaState state = schema_state_here(driver);
    if (state.version > newest(m_steps))
        throw Failure(FailureKind::schema_ahead, "the database has version " + std::to_string(state.version) +
                                                     ", this program knows " + std::to_string(newest(m_steps)));
    if (state.version == 0 && !has_history(driver)) driver.execute(driver.dialect().expand(history_table), {});
    std::vector<int> done;
    for (const SchemaStep& step : m_steps) {
        if (step.version <= state.version) continue;
        apply(driver, step, now);
        done.push_back(step.version);
        if (state.version > 0) break;
    }
    applied.insert(applied.end(), done.begin(), done.end());
    return !done.empty() && state.version > 0;
}

std::vector<int> Migrator::changed_steps()
{
    std::vector<int> changed;
    m_database.run(false, [&](Transaction& tx) {
        work_in(tx, [&](Driver& driver) { changed = changed_steps_here(driver, m_steps); });
        return false;
    });
    return changed;
}

std::vector<int> changed_steps_here(Driver& driver, const std::vector<SchemaStep>& steps)
{
    std::vector<std::int64_t> versions;
    std::vector<std::string> checksums;
    driver.select(checksums_sql, {}, {&versions, &checksums});
    std::vector<int> changed;
    for (std::size_t i = 0; i < versions.size(); ++i)
        for (const SchemaStep& step : steps)
            if (step.version == versions[i] && sha256(step.text) != checksums[i]) changed.push_back(step.version);
    return changed;
}

} // namespace hedef::db
