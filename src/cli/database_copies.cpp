#include "cli/database_copies.h"

#include "cli/session.h"
#include "db/backup.h"
#include "db/migrator.h"
#include "words/language.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

namespace hedef::cli {

namespace {

using words::_;

base::Result<base::Done> backup(Session& session, const std::string& file)
{
    if (std::filesystem::exists(file))
        return base::Refusal{"cli.database.file_exists", {}, {file}, base::RefusalKind::rule, {}};
    const auto copied = db::backup(session.database(), file, session.progress());
    if (copied) session.note(_("The backup is in {1}.", file));
    return copied;
}

// What is wrong with the backup's file is said of the file, not of the database that it was meant for.
base::Result<base::Done> restored(db::Database& database, const std::string& file, base::Progress& progress)
{
    try {
        return db::restore(database, file, progress);
    } catch (const db::Failure& failure) {
        if (failure.kind() != db::FailureKind::not_a_database && failure.kind() != db::FailureKind::unreachable) throw;
        return base::bad_input("db.restore.not_a_backup", {}, {file});
    }
}

base::Result<base::Done> restore(Session& session, const std::string& file)
{
    session.writes();
    db::OpenOptions options;
    options.expect_schema = false;
    options.create_file = true;
    auto& database = session.database(options);
    if (db::Migrator(database).state().version == 0) db::Migrator(database).upgrade();
    const auto copied = restored(database, file, session.progress());
    if (copied) session.note(_("{1} holds what was in {2}.", session.url().without_password(), file));
    return copied;
}

} // namespace

Action declare_backup(CLI::App& app)
{
    const auto file = std::make_shared<std::string>();
    app.add_option("FILE", *file, _("the copy, a SQLite file"))->required();
    return [file](Session& session) { return backup(session, *file); };
}

Action declare_restore(CLI::App& app)
{
    const auto file = std::make_shared<std::string>();
    app.add_option("FILE", *file, _("what `database backup` made"))->required();
    return [file](Session& session) { return restore(session, *file); };
}

} // namespace hedef::cli
