#pragma once
#include "db/database.h"
#include "db/driver.h"

#include <map>
#include <mutex>
#include <set>

namespace hedef::db {

// Ids that this desk has leased and not used yet: [next, end).
struct IdReserve
{
    std::int64_t next = 0;
    std::int64_t end = 0;
    std::int64_t block = 0; // leased last; the next is twice as long
};

struct PendingChange
{
    base::Change change;
    std::int64_t scope = 0;
    auto operator<=>(const PendingChange&) const = default;
};

struct Transaction::Data
{
    Driver& driver;
    std::map<std::string, IdReserve, std::less<>>& reserves;
    bool writes;
    base::Stamp now;
    std::vector<PendingChange> changes;
    std::exception_ptr doom;
    std::map<std::string, std::vector<IdRange>, std::less<>> issued = {};
};

struct Database::Data
{
    Data(Url u, const base::Clock& c, OpenOptions o) : url(std::move(u)), clock(c), options(std::move(o)) {}

    Url url;
    const base::Clock& clock;
    OpenOptions options;
    std::unique_ptr<Driver> driver;
    std::mutex driver_mutex; // for cancel(), which comes from other threads
    std::map<std::string, IdReserve, std::less<>> reserves;
    bool in_transaction = false;
    std::vector<std::function<void(const std::vector<base::Change>&)>> listeners;
    std::int64_t last_seq = 0;
    std::set<std::int64_t> own_seqs; // behind last_seq, not to be told twice

    void connect();
    void run(Access, const std::function<bool(Transaction&)>& work);
    // Without the retries; the changes that were committed.
    std::vector<PendingChange> run_once(Access, const std::function<bool(Transaction&)>& work);
    void tell(const std::vector<base::Change>&) const;

private:
    void finish(Transaction&, Access);
};

} // namespace hedef::db
