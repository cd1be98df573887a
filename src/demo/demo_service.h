#pragma once
#include "base/progress.h"
#include "base/result.h"
#include "db/database.h"
#include "demo/model/wish.h"

namespace hedef::demo {

// The front door of the demo company.
class DemoService
{
public:
    explicit DemoService(db::Database& database) : m_database(database) {}

    // Fills a new database (schema only, no company) with an invented Turkish company: people, territories, customers,
    // three years of deals, targets and plans; the last quarter but one closed with its runs, the newest finished one
    // ready to be calculated. Everything but plans, runs and closing is one unit of work; what is stopped later leaves
    // a company without closed quarters. Refused: "demo.people_out_of_range" and the like for customers, credits and
    // years {least} {most}, "demo.today_out_of_range", "demo.not_empty". Throws base::Cancelled and db::Failure.
    base::Result<DemoReport> create(const DemoWish&, base::Progress&);

private:
    db::Database& m_database;
};

} // namespace hedef::demo
