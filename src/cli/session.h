#pragma once
#include "base/clock.h"
#include "base/progress.h"
#include "cli/interruption.h"
#include "cli/options.h"
#include "cli/progress_bar.h"
#include "cli/report.h"
#include "db/database.h"

#include <memory>
#include <optional>
#include <ostream>
#include <string>

namespace hedef::cli {

// What a command has at hand while it runs.
class Session
{
public:
    Session(Options, const base::Clock&, std::ostream& out, std::ostream& err, Interruption&);
    ~Session();

    const Options& options() const { return m_options; }
    Format format() const { return m_options.format; }
    const base::Clock& clock() const { return m_clock; }
    base::Progress& progress() { return m_progress; }

    // Where the database is. Throws WrongUsage when --database cannot be read.
    const db::Url& url();
    // The company database, opened when first asked for; makes the person's own folder when it needs to. Throws
    // db::Failure.
    db::Database& database(const db::OpenOptions& = {});
    bool opened_database() const { return m_database != nullptr; }
    void close_database();
    // Set by commands that change the database, so that trouble is answered with what is and is not in it.
    void writes() { m_writes = true; }
    bool has_written() const { return m_committed; }
    void committed() { m_committed = true; }
    bool meant_to_write() const { return m_writes; }

    std::ostream& out() { return m_out; }
    std::ostream& err();
    void print(const Report&);
    // A line for people on standard error; not with --quiet.
    void note(const std::string& line);

private:
    Options m_options;
    const base::Clock& m_clock;
    std::ostream& m_out;
    std::ostream& m_err;
    Interruption& m_interruption;
    ProgressBar m_progress;
    std::optional<db::Url> m_url;
    std::unique_ptr<db::Database> m_database;
    bool m_writes = false;
    bool m_committed = false;
};

} // namespace hedef::cli
