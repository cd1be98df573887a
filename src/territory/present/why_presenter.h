#pragma once
#include "desk/presenter.h"
#include "territory/present/why_words.h"

#include <optional>
#include <string>
#include <vector>

namespace hedef::territory {

// Which customer, dimension and day; as the record of a place: "geography/2017-06-15/C-7", without a day: today.
struct WhyAsked
{
    std::string customer; // code
    Dimension dimension = Dimension::geography;
    std::optional<base::Date> day;
    bool operator==(const WhyAsked&) const = default;
};
std::string record_of(const WhyAsked&);
WhyAsked why_asked(const std::string& record);

struct WhyState
{
    WhyAsked asked;
    base::Date day;
    bool loading = true;
    std::string name; // the customer's; its code while nothing is known
    std::vector<WhyLine> lines;
    std::optional<base::Refusal> refusal;
};

struct WhyView
{
    virtual ~WhyView() = default;
    virtual void show(const WhyState&) = 0;
};

// Why a customer is where it is.
class WhyPresenter : public desk::Presenter
{
public:
    WhyPresenter(desk::Desk&, WhyView&, TerritoryService&, WhyAsked);
    void open() { reload(); }
    void reload();
    void choose_dimension(Dimension);
    void choose_day(base::Date);
    const WhyState& state() const { return m_state; }

private:
    void failed() override;
    WhyView& m_view;
    TerritoryService& m_service;
    WhyState m_state;
    std::vector<base::Connection> m_heard;
};

} // namespace hedef::territory
