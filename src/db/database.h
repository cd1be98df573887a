#pragma once
#include "base/change_bus.h"
#include "base/clock.h"
#include "base/result.h"
#include "db/failure.h"
#include "db/url.h"

#include <cstdint>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace soci {
class session;
}

namespace hedef::db {

class Dialect;
class Driver;
class Database;

// One unit of work, and the only thing that stores are built from. Doomed by any exception: after that only rollback.
// Belongs to the thread that opened it.
class Transaction
{
public:
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // For db/ alone; stores use statement.h and bulk.h.
    soci::session& session();
    Driver& driver();
    void doom(std::exception_ptr);
    const Dialect& dialect() const;

    // Ids from the block that the database leased to this desk for `entity` (a table name); leases a new block inside
    // this transaction when it runs out. The same calls in the same order on a new database give the same ids on every
    // database.
    std::int64_t new_id(std::string_view entity);
    // `count` ids in a row, the first of them.
    std::int64_t new_ids(std::string_view entity, std::int64_t count);
    // The ids that this unit of work got, by entity, in order; neighbours are one range. An import reads here what rows it made.
    struct IdRange
    {
        std::int64_t first = 0, count = 0;
    };
    const std::map<std::string, std::vector<IdRange>, std::less<>>& issued_ids() const;

    // Remembered and published after the commit, here on the bus and to other desks through the change feed. id 0: many
    // of the topic. scope: the territory or person whose rights decide who hears of it, 0 for everybody.
    void changed(std::string topic, std::int64_t id = 0, std::int64_t scope = 0);

    base::Stamp now() const; // the clock's, one for the whole unit of work

private:
    friend class Database;
    struct Data;
    explicit Transaction(std::unique_ptr<Data>);
    ~Transaction();
    std::unique_ptr<Data> m_data;
};

struct OpenOptions
{
    bool expect_schema = true;   // false: for `database create` and `upgrade`
    bool create_file = false;    // SQLite: make the file when it is not there
    bool streaming_reads = true; // PostgreSQL: large answers arrive in blocks of 10,000 instead of all at once
    std::string password;        // used when the connection string has none
};

namespace detail {
template <class T> struct is_result : std::false_type
{};
template <class T> struct is_result<base::Result<T>> : std::true_type
{};
} // namespace detail

// The company database, behind SOCI. One object belongs to one thread (see Worker); every call blocks.
// Opening sets what the drivers need (TLS defaults, time-outs, foreign keys, WAL), checks the encoding, runs the
// self-test and compares the schema's version with ours. Throws Failure.
class Database
{
public:
    static std::unique_ptr<Database> open(const Url&, const base::Clock&, const OpenOptions& = {});
    ~Database();

    // f(Transaction&) sees one consistent state and writes nothing; returns what f returns.
    template <class F> auto read(F&& f)
    {
        using R = std::invoke_result_t<F, Transaction&>;
        std::unique_ptr<R> answer; // R need not be default constructible
        run(false, [&](Transaction& tx) {
            answer = std::make_unique<R>(f(tx));
            return false;
        });
        return std::move(*answer);
    }

    // f(Transaction&) → Result<T>: commits on a value, rolls back on a refusal or a throw, then publishes the changes.
    // Serialization trouble (Failure busy) is retried up to five times with growing pauses: f may run more than once.
    template <class F> auto write(F&& f)
    {
        using R = std::invoke_result_t<F, Transaction&>;
        static_assert(detail::is_result<R>::value, "a unit of work answers with a Result");
        std::unique_ptr<R> answer;
        run(true, [&](Transaction& tx) {
            answer = std::make_unique<R>(f(tx));
            return static_cast<bool>(*answer);
        });
        return std::move(*answer);
    }

    const Url& url() const;
    const Dialect& dialect() const;
    const base::Clock& clock() const;
    // Told after each commit of ours, and by poll_changes() after those of other desks.
    void on_changes(std::function<void(const std::vector<base::Change>&)>);
    // One cheap query; publishes and returns what other desks committed since the last call. Topic "everything": more
    // happened than the feed still knows (this desk was away for longer than the feed is kept, or a backup was
    // restored), so read all again.
    std::vector<base::Change> poll_changes();
    // Forgets feed entries from before a moment; part of housekeeping, in a unit of work of its own.
    void purge_changes(base::Stamp before);
    // From any thread: the running statement ends with Failure(cancelled).
    void cancel();
    // After Failure(lost): connects anew; throws Failure(unreachable) when that is not possible.
    void reconnect();

private:
    friend class Migrator;
    struct Data;
    explicit Database(std::unique_ptr<Data>);
    void run(bool writes, const std::function<bool(Transaction&)>& work);
    std::unique_ptr<Data> m_data;
};

} // namespace hedef::db
