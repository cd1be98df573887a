#pragma once
#include "commission/present/explanation_rows.h"
#include "company/model/company.h"
#include "desk/presenter.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hedef::commission {

// How deep somebody looks into a run. From people one opens a person, a component, a line; differences to the run before
// open those of a person.
enum class RunLevel
{
    people,
    components,
    lines,
    line,
    differences,
    items
};

template <class T> using Shared = std::shared_ptr<const T>;

struct ItemRow
{
    std::int64_t id = 0; // its place
    ItemDifference item;
    std::string about; // in words
    std::string why;   // likewise; empty: not known
};

struct RunsState
{
    bool loading = true;
    base::PeriodKind kind = base::PeriodKind::month;
    Shared<std::vector<PayPeriodRow>> periods;
    std::optional<base::FiscalPeriod> period;
    Shared<std::vector<RunRow>> runs; // of the period
    RunId run;
    RunLevel level = RunLevel::people;
    Shared<RunSheet> sheet;
    Shared<Explanation> explanation; // below people
    Shared<std::vector<PayPart>> parts;
    int component = 0;               // at lines and line
    Shared<std::vector<LineItem>> lines;
    std::int64_t line = 0; // at line
    Shared<std::vector<Fact>> facts;
    std::string deal; // at line: the code of a deal that can be opened
    Shared<RunComparison> comparison;     // at differences and items
    std::vector<RunRow> earlier;          // runs of the same plan and period before the chosen one, the last one first
    std::int64_t different = 0;           // at items: the person
    Shared<std::vector<ItemRow>> items;
    std::vector<std::string> crumbs; // where one is, from the run down; the last is here
    std::string sentence;            // what the figures here are
    bool calculating = false;
    base::Currency currency;

    const PayPeriodRow* chosen_period() const;
    const RunRow* chosen_run() const;
};

// What closing or opening a period asks about.
struct PeriodQuestion
{
    std::string label, first_day, last_day;
    std::int64_t runs = 0;
    std::string to_pay;
    std::vector<std::string> not_calculated; // plans that pay in the period and have no run
    std::vector<std::string> stale;          // plans whose newest run may be behind
};

class RunsView
{
public:
    virtual ~RunsView() = default;
    virtual void show(const RunsState&) = 0;
    virtual void refused(const base::Refusal&) = 0;
    virtual void say(const std::string& words) = 0; // something went well
    virtual bool ask_close(const PeriodQuestion&) = 0;
    virtual bool ask_open(const PeriodQuestion&) = 0;
    // Which plan to calculate in the period; none: cancelled.
    virtual std::optional<std::string> ask_plan(const std::string& period, const std::vector<PlanVersion>&) = 0;
};

// Periods, runs, and the way from a figure to its deal.
class RunsPresenter : public desk::Presenter
{
public:
    // long_service: of the second connection. record: a period's label to begin with, or nothing.
    RunsPresenter(desk::Desk&, RunsView&, CommissionService& service, CommissionService& long_service,
                  const company::Company&);
    void start(const std::string& record);
    void reload();

    const RunsState& state() const { return m_state; }
    void choose_kind(base::PeriodKind);
    void choose_period(base::FiscalPeriod);
    void choose_run(RunId);
    void open_person(std::int64_t person);
    void open_part(std::int64_t part);
    void open_line(std::int64_t line);
    void open_deal();
    // To the run before; to any earlier one of the period.
    void show_differences();
    void compare_with(RunId older);
    void open_difference(std::int64_t person);
    void back();
    void go_to(std::size_t crumb);

    // Empty: it can be done now.
    std::string why_not_close() const;
    std::string why_not_open() const;
    std::string why_not_calculate() const;
    std::string why_not_differences() const;
    void close_period();
    void open_period();
    // Asks which of the plans that pay in the period.
    void calculate_one();
    // plan: a code; none: all that pay in the period.
    void calculate(const std::optional<std::string>& plan);
    // The plan of the chosen run; none when no run is chosen.
    std::optional<std::string> chosen_plan() const;
    // Of the reader's zone.
    base::Stamp local(base::Stamp) const;

private:
    struct Calculated;
    void load_periods(std::optional<base::FiscalPeriod> wanted, bool find_kind);
    void load_runs(std::optional<RunId> wanted);
    void load_sheet();
    void calculated(Calculated);
    void change_period(bool close);
    void ask_period(const PeriodQuestion&, bool close);
    void enter(RunLevel);
    void present();
    void failed() override;

    RunsView& m_view;
    CommissionService& m_service;
    CommissionService& m_long;
    company::Company m_company;
    RunsState m_state;
    std::uint64_t m_asked_periods = 0, m_asked_runs = 0, m_asked_detail = 0;
    std::vector<base::Connection> m_heard;
};

} // namespace hedef::commission
