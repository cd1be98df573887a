#pragma once
#include "commission/commission_service.h"
#include "commission/present/plan_form.h"
#include "desk/presenter.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hedef::commission {

// What keeps the document from being a plan, and where.
struct PlanFault
{
    base::Refusal refusal;
    std::string sentence;
    TextSpan span;        // in the text; bytes
    std::size_t page = 0; // of the forms
    bool no_json = false; // the forms cannot follow the text
};


struct PlanState
{
    bool loading = true;
    bool is_new = false;
    std::string code; // of the stored plan; empty: a new one that was not saved yet
    std::string name; // as stored; of a new plan as typed
    int version = 0;  // newest stored; 0: none
    std::string text;
    std::vector<FormPage> pages; // of the last text that was JSON
    std::size_t page = 0;
    std::optional<PlanFault> fault;
    bool unsaved = false;
    std::optional<base::Stamp> recovered; // it holds what was unsaved when the program ended then
    bool saving = false;
    base::Currency currency;

    base::PeriodKind kind = base::PeriodKind::month;
    std::vector<std::string> periods; // labels that can be tried, newest first
    std::string period;
    std::shared_ptr<const PlanPreview> preview; // of what was previewed last
    bool preview_is_old = false;                // the document changed since
    bool previewing = false;

    std::shared_ptr<const std::vector<Participant>> participants;
    std::vector<PlanVersionRow> versions;
};

enum class UnsavedPlan
{
    save,
    discard,
    stay
};

// Putting people on the plan, as a dialog fills it in.
struct AssignQuestion
{
    std::string plan;
    base::Currency currency;
    base::Date today;
    struct Person
    {
        std::string code, name;
        bool on_it = false;
    };
    std::vector<Person> people; // everybody employed, by name
};

class PlanView
{
public:
    virtual ~PlanView() = default;
    virtual void show(const PlanState&) = 0;
    // The text was changed by a form (or read): the view puts it in place of its own.
    virtual void show_text(const std::string&) = 0;
    virtual void refused(const base::Refusal&) = 0;
    virtual void say(const std::string& words) = 0;
    virtual UnsavedPlan ask_unsaved(const std::string& plan) = 0;
    // Somebody stored a newer version while this one was edited.
    virtual bool ask_overwrite(int theirs) = 0;
    virtual void ask_assign(const AssignQuestion&) = 0;
    virtual std::optional<base::Date> ask_end(const std::vector<std::string>& names, base::Date today) = 0;
    virtual void close_now() = 0; // a save that closing waited for came through
};

// A plan as a text and as forms, either changing the other; what it would pay; who is on it.
class PlanPresenter : public desk::Presenter
{
public:
    PlanPresenter(desk::Desk&, PlanView&, CommissionService& service, CommissionService& long_service,
                  const company::Company&);
    // record: a plan's code; empty: a new plan.
    void start(const std::string& record);
    void reload(); // F5; keeps what is unsaved
    const PlanState& state() const { return m_state; }

    void text_edited(const std::string&);
    void choose_page(std::size_t);
    void field_edited(const FormField&, const std::string& typed);
    void cell_edited(const FormTable&, std::size_t row, std::size_t column, const std::string& typed);
    void add_row(const FormTable&);
    void remove_row(const FormTable&, std::size_t row);
    void add_component(const std::string& type);
    void remove_component(); // of the page
    void move_component(int by);
    // The component whose page is open; none: another page is.
    std::optional<std::size_t> component() const;

    std::string why_not_save() const;
    void save();
    bool may_close();
    // What is unsaved, for desk::Drafts; empty: nothing.
    std::string draft() const;
    // Goes on with what was unsaved when the program ended, or lets it go.
    void keep_recovered();
    void discard_recovered();
    void show_version(int number); // takes its text for the one that is edited

    std::string why_not_preview() const;
    void choose_period(const std::string& label);
    // person: code or name; empty: everybody.
    void preview(const std::string& person);

    // In the company's zone.
    base::Stamp local(base::Stamp) const;
    std::string why_not_assign() const;
    void assign(); // asks who
    void assign(const AssignmentWish&, std::function<void(std::optional<base::Refusal>)> done);
    void end(const std::vector<Participant>&);

private:
    void load();
    void take_up_draft();
    void take(const std::string& text, bool from_form);
    void check();
    void changed_by_form(std::size_t page);
    void make_periods();
    void present() { m_view.show(m_state); }
    void stored(base::Result<PlanVersion>);
    void failed() override;

    PlanView& m_view;
    CommissionService& m_service;
    CommissionService& m_long;
    company::Company m_company;
    std::string m_plan; // code; empty: new
    desk::Place m_place;
    std::string m_stored; // the text as read or saved last
    PlanDocument m_document;
    PlanState m_state;
    std::uint64_t m_asked = 0;
    bool m_closing = false;
    std::vector<base::Connection> m_heard;
};

} // namespace hedef::commission
