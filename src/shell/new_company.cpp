#include "shell/new_company.h"

#include "company/company_queries.h"
#include "company/rules/check_company.h"
#include "db/migrator.h"
#include "pipeline/product_work.h"

#include <random>
#include <system_error>

namespace hedef::shell {

namespace fs = std::filesystem;
using base::Refusal;

namespace {

// Where the file grows; goes with all that a database puts beside it.
class Unfinished
{
public:
    explicit Unfinished(const fs::path& file) : m_file(file.string() + ".new-" + std::to_string(std::random_device()())) { remove(); }
    ~Unfinished() { remove(); }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    const fs::path& path() const { return m_file; }

private:
    void remove()
    {
        std::error_code gone;
        for (const char* ending : {"", "-journal", "-wal", "-shm"})
            fs::remove(m_file.string() + ending, gone);
    }
    fs::path m_file;
};

base::Result<base::Done> fill(db::Database& database, const company::NewCompany& wish)
{
    db::Migrator(database).upgrade();
    return database.write([&](db::Transaction& tx) -> base::Result<base::Done> {
        const auto made = company::create_company(tx, wish);
        if (!made) return made.refusal();
        return pipeline::create_default_stages(tx, wish.language);
    });
}

} // namespace

base::Result<base::Done> make_company_file(const fs::path& file, const company::NewCompany& wish, const base::Clock& clock)
{
    if (const auto company = company::check(wish); !company) return company.refusal();
    const Refusal exists{"shell.new_company.file_exists", "file", {file.string()}};
    std::error_code failed;
    if (fs::exists(file, failed)) return exists;
    fs::create_directories(file.parent_path(), failed);
    if (failed) return Refusal{"shell.new_company.no_folder", "file", {file.parent_path().string(), failed.message()}};
    const Unfinished growing(file);
    {
        db::OpenOptions options;
        options.expect_schema = false;
        options.create_file = true;
        const auto database = db::Database::open({db::Backend::sqlite, growing.path().string()}, clock, options);
        if (const auto filled = fill(*database, wish); !filled) return filled;
    }
    if (fs::exists(file, failed)) return exists;
    fs::rename(growing.path(), file, failed);
    if (failed) return Refusal{"shell.new_company.no_folder", "file", {file.parent_path().string(), failed.message()}};
    return base::Done{};
}

} // namespace hedef::shell
