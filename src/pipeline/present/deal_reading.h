#pragma once
#include "desk/presenter.h"
#include "pipeline/deal_list_service.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hedef::pipeline {

// The rows that answer one question of the list of deals, read by key and never counted out. The first page comes at
// once; up to 100,000 all others follow by themselves, a page after the other, so that what else is asked gets its turn
// between them. Of more deals further pages come when they are wanted.
class DealReading : public desk::Presenter
{
public:
    using Rows = std::vector<DealRow>;
    static constexpr std::size_t most_held = 100'000;
    static constexpr int first_page = 200, wanted_page = 1000, background_page = 2000;

    enum class News
    {
        first,   // the first page of a new question
        grown,   // the rows that were there, and more behind them
        renewed, // others, or the same in another order
    };
    // changed: what others did since.
    using Told = std::function<void(News, std::vector<OpportunityId> changed)>;

    DealReading(desk::Desk&, DealListService&, Told, std::function<void()> failed);

    // A new question; what was on its way for the one before is dropped.
    void start(DealQuery);
    // Nothing is asked for.
    void stop();
    // The end of what is here is near.
    void more();
    // Something was committed: everything is read anew, or one deal. Rows stay until the new ones are complete.
    void again();
    void again(OpportunityId);
    // How many match, as soon as that is known: more than can be held are not gathered.
    void count_is(std::int64_t all) { m_all = all; }

    const std::shared_ptr<Rows>& rows() const { return m_rows; }
    bool loading() const { return m_loading; }   // the first page is on its way
    bool complete() const { return m_complete; } // all that match are here
    bool settled() const { return !m_loading && !m_gathering; }

private:
    void failed() override;
    void gather(Rows begun, std::size_t enough, bool quiet);
    void gather_on();
    void gathered(bool all);
    void read_one(OpportunityId);
    void take_one(OpportunityId, Rows);
    void catch_up();
    bool busy() const { return m_loading || m_gathering || m_paging; }

    DealListService& m_list;
    Told m_told;
    std::function<void()> m_failed;
    DealQuery m_query;
    bool m_asked = false; // there is a question
    std::shared_ptr<Rows> m_rows = std::make_shared<Rows>(); // grows in place
    Rows m_gathered;
    std::size_t m_enough = 0;
    bool m_loading = false, m_complete = false, m_gathering = false, m_quiet = false, m_paging = false;
    std::optional<std::int64_t> m_all;
    // Heard while pages were on their way.
    bool m_again = false;
    std::vector<OpportunityId> m_late;
    std::uint64_t m_question = 0;
};

} // namespace hedef::pipeline
