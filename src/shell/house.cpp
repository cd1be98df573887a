#include "shell/house.h"

#include "base/contract.h"
#include "db/inspection.h"

namespace hedef::shell {

House::House(db::Url url, std::string password, const base::Clock& clock, base::ChangeBus& changes, ToUi to_ui)
    : m_url(std::move(url)), m_password(std::move(password)), m_clock(clock), m_changes(changes), m_to_ui(to_ui),
      m_slow(to_ui), m_quick(to_ui)
{}

House::~House()
{
    // Nobody waits for the answers any more.
    if (!m_opened) return;
    m_quick_database->cancel();
    m_slow_database->cancel();
}

void House::open(std::function<void(std::exception_ptr)> done)
{
    make_and_open(false, {}, [done = std::move(done)](std::exception_ptr failure, std::optional<base::Refusal>) { done(failure); });
}

void House::make_and_open(bool new_file, Make make,
                          std::function<void(std::exception_ptr, std::optional<base::Refusal>)> done)
{
    const auto told = std::make_shared<decltype(done)>(std::move(done));
    const auto refusal = std::make_shared<std::optional<base::Refusal>>();
    const auto failed = [told](std::exception_ptr failure) { (*told)(failure, {}); };
    const auto tell_changes = [this](const std::vector<base::Change>& changes) {
        m_to_ui([this, alive = m_alive.watch(), changes] {
            if (alive.lock()) m_changes.publish(changes);
        });
    };
    db::OpenOptions options;
    options.password = m_password;
    m_slow.run(
        m_alive.watch(),
        [=, this] {
            db::OpenOptions first = options;
            first.expect_schema = !make;
            first.create_file = new_file;
            m_slow_database = db::Database::open(m_url, m_clock, first);
            if (make)
                if (const auto made = make(*m_slow_database); !made) {
                    *refusal = made.refusal();
                    m_slow_database.reset();
                    return;
                }
            m_slow_database->on_changes(tell_changes);
            m_slow_services = std::make_unique<Services>(*m_slow_database);
        },
        [=, this] {
            if (*refusal) return (*told)(nullptr, *refusal);
            m_quick.run(
                m_alive.watch(),
                [=, this] {
                    m_quick_database = db::Database::open(m_url, m_clock, options);
                    m_quick_database->on_changes(tell_changes);
                    m_quick_services = std::make_unique<Services>(*m_quick_database);
                    m_login = m_quick_database->read([](db::Transaction& tx) { return db::login(tx); });
                    if (auto company = m_quick_services->company.load())
                        m_company = company.value();
                    else
                        *refusal = company.refusal();
                },
                [=, this] {
                    m_opened = !*refusal;
                    (*told)(nullptr, *refusal);
                },
                failed);
        },
        failed);
}

void House::pulse()
{
    if (m_polling || !m_opened) return;
    const auto now = m_clock.now();
    const bool again = m_offline_since.has_value();
    if (again && now < m_next_try) return;
    m_polling = true;
    m_quick.run(
        m_alive.watch(),
        [this, again] {
            if (again) m_quick_database->reconnect();
            m_quick_database->poll_changes();
        },
        [this] {
            m_polling = false;
            if (!m_offline_since) return;
            m_offline_since.reset();
            m_pause = std::chrono::seconds(1);
            m_slow.run(m_alive.watch(), [this] { m_slow_database->reconnect(); }, [] {}, [](std::exception_ptr) {});
            // Whatever was missed meanwhile.
            m_changes.publish({{"everything", 0}});
        },
        [this, again](std::exception_ptr failure) {
            m_polling = false;
            if (!again && !is_lost(failure)) return;
            lost();
            m_next_try = m_clock.now() + m_pause;
            m_pause = std::min(m_pause * 2, std::chrono::seconds(30));
        });
}

bool is_lost(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const db::Failure& trouble) {
        return trouble.kind() == db::FailureKind::lost || trouble.kind() == db::FailureKind::unreachable;
    } catch (...) {
        return false;
    }
}

void House::lost()
{
    if (m_offline_since) return;
    m_offline_since = m_clock.now();
    m_next_try = m_clock.now();
}

ConnectionState House::state() const
{
    return {waiting() > (m_polling ? 1 : 0), m_offline_since};
}

void House::cancel_slow()
{
    if (m_opened) m_slow_database->cancel();
}

} // namespace hedef::shell
