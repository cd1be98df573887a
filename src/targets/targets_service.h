#pragma once
#include "targets/attainment_work.h"
#include "targets/targets_work.h"

#include <string>
#include <vector>

namespace hedef::targets {

// The front door to targets: each call is one unit of work on the database's thread. What is refused stands at the verbs of the same name in
// targets_work.h and attainment_work.h.
class TargetsService
{
public:
    explicit TargetsService(db::Database& database) : m_db(database) {}

    std::vector<Version> versions(); // by id
    base::Result<Version> add(const Version&, const std::vector<Target>& figures);
    base::Result<Version> propose(const Version& seen);
    base::Result<Version> accept(const Version& seen);
    base::Result<Version> reject(const Version& seen);
    base::Result<Version> reopen(const Version& seen);
    base::Result<Version> approve(const Version& seen);
    base::Result<Version> revise(const Version& seen, const std::string& name);
    base::Result<Version> allocate(const AllocationWish&);

    base::Result<AttainmentReport> attainment(base::FiscalPeriod, OwnerKind by);

private:
    base::Result<Version> moved(base::Result<Version> (*verb)(db::Transaction&, const Version&), const Version& seen);
    db::Database& m_db;
};

} // namespace hedef::targets
