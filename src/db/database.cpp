#include "db/database.h"
#include "base/contract.h"
#include "db/change_feed.h"
#include "db/connection_string.h"
#include "db/database_data.h"
#include "db/session_check.h"
#include "db/transaction_work.h"

#include <algorithm>
#include <thread>

namespace hedef::db {

namespace {

const char* const lease_sql = R"(insert into id_lease (entity, next_id) values (:entity, 1 + :count)
on conflict (entity) do update set next_id = id_lease.next_id + :count)";

const char* const leased_sql = "select next_id from id_lease where entity = :entity";

// A program that makes one thing takes one id, one that makes many soon takes many at once.
constexpr std::int64_t longest_lease = 64;
constexpr int write_attempts = 6;

// SQLite keeps the journal's kind in the file, so it is set once there are tables of ours (or nothing at all) in it.
void use_write_ahead_log(Driver& driver)
{
    std::vector<std::string> mode;
    if (driver.dialect().server() == Server::sqlite) driver.select("pragma journal_mode = wal", {}, {&mode});
}

bool is_empty(Driver& driver)
{
    std::vector<std::int64_t> tables{0};
    if (driver.dialect().server() == Server::sqlite) driver.select("select count(*) from sqlite_master", {}, {&tables});
    return tables.back() == 0;
}

} // namespace

Transaction::Transaction(std::unique_ptr<Data> data) : m_data(std::move(data)) {}

Transaction::~Transaction() = default;

soci::session& Transaction::session()
{
    return m_data->driver.session();
}

Driver& Transaction::driver()
{
    return m_data->driver;
}

void Transaction::doom(std::exception_ptr reason)
{
    if (!m_data->doom) m_data->doom = std::move(reason);
}

const Dialect& Transaction::dialect() const
{
    return m_data->driver.dialect();
}

base::Stamp Transaction::now() const
{
    return m_data->now;
}

std::int64_t Transaction::new_id(std::string_view entity)
{
    return new_ids(entity, 1);
}

std::int64_t Transaction::new_ids(std::string_view entity, std::int64_t count)
{
    HEDEF_EXPECTS(m_data->writes && count > 0);
    auto [found, is_new] = m_data->reserves.try_emplace(std::string(entity));
    IdReserve& reserve = found->second;
    if (reserve.end - reserve.next < count) {
        const std::int64_t usual = std::clamp<std::int64_t>(reserve.block * 2, 1, longest_lease);
        const std::int64_t block = std::max(usual, count);
        std::vector<std::int64_t> next;
        work_in(*this, [&](Driver& driver) {
            driver.execute(lease_sql, {{"entity", entity}, {"count", block}});
            driver.select(leased_sql, {{"entity", entity}}, {&next});
        });
        HEDEF_EXPECTS(next.size() == 1);
        reserve = {next[0] - block, next[0], usual};
    }
    reserve.next += count;
    auto& issued = m_data->issued[std::string(entity)];
    const std::int64_t first = reserve.next - count;
    if (!issued.empty() && issued.back().first + issued.back().count == first) issued.back().count += count;
    else issued.push_back({first, count});
    return first;
}

const std::map<std::string, std::vector<Transaction::IdRange>, std::less<>>& Transaction::issued_ids() const
{
    return m_data->issued;
}

void Transaction::changed(std::string topic, std::int64_t id, std::int64_t scope)
{
    HEDEF_EXPECTS(m_data->writes);
    m_data->changes.push_back({{std::move(topic), id}, scope});
}

void work_in(Transaction& tx, const std::function<void(Driver&)>& work)
{
    try {
        work(tx.driver());
    } catch (...) {
        tx.doom(std::current_exception());
        throw;
    }
}

void Database::Data::connect()
{
    const bool odbc = url.backend == Backend::odbc;
    const ConnectionString given(odbc ? url.target : std::string());
    auto fresh = odbc ? open_odbc_driver(url, options) : open_sqlite_driver(url, options);
    prepare_session(*fresh, given.has("SSLmode"));
    if (options.create_file && is_empty(*fresh)) use_write_ahead_log(*fresh);
    if (options.expect_schema) {
        check_schema(*fresh);
        use_write_ahead_log(*fresh);
        self_test(*fresh);
        fresh->begin(Access::read);
        last_seq = feed_head(*fresh);
        fresh->commit();
    }
    own_seqs.clear();
    std::lock_guard lock(driver_mutex);
    driver = std::move(fresh);
}

void Database::Data::run(Access access, const std::function<bool(Transaction&)>& work)
{
    HEDEF_EXPECTS(!in_transaction);
    std::vector<PendingChange> committed;
    for (int attempt = 1;; ++attempt) {
        try {
            committed = run_once(access, work);
            break;
        } catch (const Failure& failure) {
            if (access == Access::read || failure.kind() != FailureKind::busy || attempt == write_attempts) throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(5 << (2 * (attempt - 1)))); // 5, 20, 80, 320, 1280 ms
        }
    }
    std::vector<base::Change> changes;
    for (PendingChange& change : committed)
        changes.push_back(std::move(change.change));
    tell(changes);
}

std::vector<PendingChange> Database::Data::run_once(Access access, const std::function<bool(Transaction&)>& work)
{
    if (driver->lost()) throw Failure(FailureKind::lost, "the connection to the database is gone");
    const auto reserves_before = reserves;
    in_transaction = true;
    try {
        driver->begin(access);
        Transaction tx(std::make_unique<Transaction::Data>(
            Transaction::Data{*driver, reserves, access != Access::read, clock.now(), {}, nullptr}));
        const bool keep = work(tx);
        if (tx.m_data->doom) std::rethrow_exception(tx.m_data->doom); // also when the work caught it
        if (keep) {
            tx.m_data->changes = condensed(std::move(tx.m_data->changes));
            finish(tx, access);
        } else {
            driver->rollback();
            reserves = reserves_before;
            tx.m_data->changes.clear();
        }
        in_transaction = false;
        return std::move(tx.m_data->changes);
    } catch (const Failure& failure) {
        driver->rollback();
        reserves = failure.outcome_unknown() ? decltype(reserves)() : reserves_before;
        in_transaction = false;
        throw;
    } catch (...) {
        driver->rollback();
        reserves = reserves_before;
        in_transaction = false;
        throw;
    }
}

// Feed and commit; a connection that goes away while committing leaves the outcome open.
void Database::Data::finish(Transaction& tx, Access)
{
    std::int64_t seq = 0;
    if (!tx.m_data->changes.empty()) seq = write_feed(*driver, tx.m_data->changes, tx.m_data->now);
    try {
        driver->commit();
    } catch (const Failure& failure) {
        if (failure.kind() != FailureKind::lost) throw;
        throw Failure(FailureKind::lost, failure.what(), failure.sqlstate(), failure.native(), true);
    }
    if (seq != 0) own_seqs.insert(seq);
}

void Database::Data::tell(const std::vector<base::Change>& changes) const
{
    if (changes.empty()) return;
    for (const auto& listener : listeners)
        listener(changes);
}

std::unique_ptr<Database> Database::open(const Url& url, const base::Clock& clock, const OpenOptions& options)
{
    auto data = std::make_unique<Data>(url, clock, options);
    data->connect();
    return std::unique_ptr<Database>(new Database(std::move(data)));
}

Database::Database(std::unique_ptr<Data> data) : m_data(std::move(data)) {}

Database::~Database() = default;

const Url& Database::url() const
{
    return m_data->url;
}

const Dialect& Database::dialect() const
{
    return m_data->driver->dialect();
}

const base::Clock& Database::clock() const
{
    return m_data->clock;
}

void Database::on_changes(std::function<void(const std::vector<base::Change>&)> listener)
{
    m_data->listeners.push_back(std::move(listener));
}

std::vector<base::Change> Database::poll_changes()
{
    FeedNews news;
    run(false, [&](Transaction& tx) {
        work_in(tx, [&](Driver& driver) { news = read_feed(driver, m_data->last_seq, m_data->own_seqs); });
        return false;
    });
    m_data->last_seq = news.head;
    m_data->own_seqs.erase(m_data->own_seqs.begin(), m_data->own_seqs.upper_bound(news.head));
    m_data->tell(news.changes);
    return news.changes;
}

void Database::purge_changes(base::Stamp before)
{
    run(true, [&](Transaction& tx) {
        execute(tx, "delete from change_log where at < :before", {{"before", before}});
        return true;
    });
}

void Database::cancel()
{
    std::lock_guard lock(m_data->driver_mutex);
    m_data->driver->cancel();
}

void Database::reconnect()
{
    HEDEF_EXPECTS(!m_data->in_transaction);
    const std::int64_t seen = m_data->last_seq;
    m_data->connect();
    m_data->last_seq = seen; // what was committed while we were away is still to be told
}

void Database::run(bool writes, const std::function<bool(Transaction&)>& work)
{
    m_data->run(writes ? Access::write : Access::read, work);
}

} // namespace hedef::db
