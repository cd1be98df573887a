#include "db/backup.h"
#include "db/catalogue.h"
#include "db/dialect.h"
#include "db/driver.h"
#include "db/failure.h"
#include "db/migrator.h"
#include "db/statement.h"
#include "db/whole_copy.h"

#include <chrono>
#include <filesystem>

namespace hedef::db {

namespace {

namespace fs = std::filesystem;

// A file under a name that nobody looks for; removed, with what SQLite lays beside it, unless it was kept.
class Unfinished
{
public:
    explicit Unfinished(std::string path) : m_path(std::move(path)) { remove(); }
    ~Unfinished() { remove(); }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    const std::string& path() const { return m_path; }

    void keep_as(const std::string& name) const
    {
        std::error_code error;
        fs::rename(m_path, name, error);
        if (error) throw Failure(FailureKind::unreachable, "the backup cannot be put in its place: " + error.message());
    }

private:
    void remove() const
    {
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm", "-journal"})
            fs::remove(m_path + ending, ignored);
    }
    std::string m_path;
};

base::Result<base::Done> copy(Database& from, Database& to, base::Progress& progress,
                              const std::function<void(Transaction&)>& before,
                              const std::function<void(Transaction&)>& after)
{
    return from.read([&](Transaction& source) {
        return to.write([&](Transaction& target) -> base::Result<base::Done> {
            before(target);
            replace_content(source, target, progress);
            after(target);
            return base::Done{};
        });
    });
}

// One file without a log beside it, readable also where nothing may be written.
void close_log(const std::string& path)
{
    std::vector<std::string> mode;
    open_sqlite_driver({Backend::sqlite, path}, {})->select("pragma journal_mode = delete", {}, {&mode});
}

// Writers wait until the copy is in; readers go on seeing what was.
void keep_writers_out(Transaction& tx)
{
    if (tx.dialect().server() != Server::postgresql) return; // SQLite has one writer at a time, which is us
    std::string tables;
    for (const TableDescription& table : Catalogue::instance().tables())
        tables += (tables.empty() ? "" : ", ") + table.name;
    execute(tx, "lock table " + tables + " in exclusive mode");
}

} // namespace

base::Result<base::Done> backup(Database& database, const std::string& path, base::Progress& progress)
{
    const auto tick = std::chrono::steady_clock::now().time_since_epoch().count();
    const Unfinished file(path + ".part-" + std::to_string(tick));
    {
        OpenOptions options;
        options.expect_schema = false;
        options.create_file = true;
        const auto target = Database::open({Backend::sqlite, file.path()}, database.clock(), options);
        Migrator(*target).upgrade();
        const auto nothing = [](Transaction&) {};
        if (auto copied = copy(database, *target, progress, nothing, nothing); !copied) return copied;
    }
    close_log(file.path());
    file.keep_as(path);
    return base::Done{};
}

base::Result<base::Done> restore(Database& database, const std::string& path, base::Progress& progress)
{
    OpenOptions options;
    options.expect_schema = false;
    const auto source = Database::open({Backend::sqlite, path}, database.clock(), options);
    const int theirs = Migrator(*source).state().version, ours = Migrator(database).state().version;
    if (theirs == 0) return base::Refusal{"db.restore.not_a_backup", {}, {path}, base::RefusalKind::rule, {}};
    if (theirs != ours)
        return base::Refusal{"db.restore.other_schema",
                             {},
                             {path, std::to_string(theirs), std::to_string(ours)},
                             base::RefusalKind::rule,
                             {}};
    return copy(*source, database, progress, keep_writers_out, [](Transaction& tx) { tx.changed("everything"); });
}

} // namespace hedef::db
