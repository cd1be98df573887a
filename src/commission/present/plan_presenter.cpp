#include "commission/present/plan_presenter.h"

#include "commission/plan_json.h"
#include "commission/present/unsaved_plan_json.h"
#include "words/language.h"
#include "words/words.h"

#include <algorithm>

namespace hedef::commission {

namespace {

using words::_;

// What a new plan begins with: right, and paying nothing.
std::string empty_plan(const company::Company& company, base::Date today)
{
    Plan plan;
    plan.name = _("New plan");
    plan.currency = company.currency;
    plan.fiscal_year_start = company.fiscal_year_start;
    plan.effective.begin = base::FiscalCalendar(company.fiscal_year_start)
                               .days(base::FiscalCalendar(company.fiscal_year_start).containing(base::PeriodKind::year, today))
                               .begin;
    plan.components.push_back({"base", {}, RateRule{Measure::revenue, {{{}, {*base::parse_decimal("0.05"), "0.05"}}}}});
    return write_plan(plan);
}

} // namespace

PlanPresenter::PlanPresenter(desk::Desk& desk, PlanView& view, CommissionService& service,
                             CommissionService& long_service, const company::Company& company)
    : Presenter(desk), m_view(view), m_service(service), m_long(long_service), m_company(company)
{
    m_state.currency = company.currency;
    for (const char* topic : {"plan", "everything"})
        m_heard.push_back(desk.changes.subscribe(topic, [this](const base::Change&) {
            if (!m_state.saving) reload();
        }));
}

void PlanPresenter::start(const std::string& record)
{
    m_plan = m_state.code = record;
    m_place = {"commission.plan", record};
    m_state.is_new = record.empty();
    if (!m_state.is_new) {
        present();
        return load();
    }
    m_state.loading = false;
    m_state.participants = std::make_shared<const std::vector<Participant>>();
    m_stored.clear(); // nothing of it is kept yet
    take(empty_plan(m_company, desk().clock.today()), true);
    m_state.unsaved = false; // nothing typed yet
    m_stored = m_state.text;
    take_up_draft();
    present();
}

// What was unsaved when the program ended, edited on from the version it was made from: where a newer one is stored by
// now, the save asks, as always.
void PlanPresenter::take_up_draft()
{
    const auto left = desk().drafts.take(m_place);
    const auto unsaved = left ? unsaved_plan(left->text) : std::nullopt;
    if (!unsaved || unsaved->text == m_stored) return;
    m_stored = unsaved->stored;
    m_state.version = unsaved->version;
    take(unsaved->text, true);
    if (m_state.unsaved) m_state.recovered = left->kept_at;
}

std::string PlanPresenter::draft() const
{
    return m_state.unsaved ? text_of(UnsavedPlanText{m_stored, m_state.text, m_state.version}) : std::string();
}

void PlanPresenter::keep_recovered()
{
    m_state.recovered.reset();
    present();
}

void PlanPresenter::discard_recovered()
{
    m_state.recovered.reset();
    take(m_stored, true);
    present();
    reload(); // a newer version may be stored by now
}

void PlanPresenter::reload()
{
    if (!m_plan.empty()) load();
}

void PlanPresenter::load()
{
    const auto asked = ++m_asked;
    struct Answer
    {
        base::Result<std::string> document;
        base::Result<std::vector<PlanVersionRow>> versions;
        base::Result<std::vector<Participant>> participants;
    };
    ask([&service = m_service, plan = m_plan] {
        return Answer{service.plan_document(plan), service.plan_versions(plan), service.participants(plan)};
    },
        [this, asked](Answer answer) {
            if (asked != m_asked) return;
            m_state.loading = false;
            if (!answer.document) {
                present();
                return m_view.refused(answer.document.refusal());
            }
            if (answer.versions) {
                m_state.versions = std::move(*answer.versions);
                // While something is unsaved, the version that it was made from stays the one that is compared with.
                if (!m_state.unsaved) m_state.version = m_state.versions.front().version.number;
                m_state.name = m_state.versions.front().version.name;
            }
            if (answer.participants)
                m_state.participants = std::make_shared<const std::vector<Participant>>(std::move(*answer.participants));
            if (!m_state.unsaved && m_stored != *answer.document) {
                m_stored = *answer.document;
                take(m_stored, true);
            }
            take_up_draft();
            present();
        });
}

void PlanPresenter::text_edited(const std::string& text)
{
    if (text == m_state.text) return;
    take(text, false);
    present();
}

// from_form: the view's own text is another and must follow.
void PlanPresenter::take(const std::string& text, bool from_form)
{
    m_state.text = text;
    m_state.unsaved = text != m_stored;
    m_state.preview_is_old = m_state.preview != nullptr;
    auto document = PlanDocument::read(text);
    if (document) {
        m_document = std::move(*document);
        m_state.pages = pages_of(m_document, desk().clock.today());
        m_state.page = std::min(m_state.page, m_state.pages.size() - 1);
    }
    check();
    make_periods();
    if (from_form) m_view.show_text(text);
}

void PlanPresenter::check()
{
    m_state.fault.reset();
    const auto plan = plan_for_company(m_state.text, {}, m_company);
    if (plan) {
        if (m_state.is_new) m_state.name = plan->name;
        return;
    }
    PlanFault fault;
    fault.refusal = plan.refusal();
    base::Refusal worded = fault.refusal;
    worded.field = label_of(m_state.pages, worded.field);
    fault.sentence = words::sentence(worded, [](const char* english) { return words::translated(english); });
    fault.no_json = !PlanDocument::read(m_state.text);
    fault.span = fault.refusal.place.line > 0 ? place_at(m_state.text, fault.refusal.place.line, fault.refusal.place.column)
                                              : place_in(m_state.text, fault.refusal.field);
    fault.page = page_of(m_state.pages, fault.refusal.field);
    m_state.fault = std::move(fault);
}

void PlanPresenter::choose_page(std::size_t page)
{
    if (page >= m_state.pages.size() || page == m_state.page) return;
    m_state.page = page;
    present();
}

void PlanPresenter::changed_by_form(std::size_t page)
{
    m_state.page = page;
    take(m_document.written(), true);
    present();
}

void PlanPresenter::field_edited(const FormField& field, const std::string& typed)
{
    if (m_state.fault && m_state.fault->no_json) return;
    const std::string before = m_document.written();
    set_field(m_document, field, typed);
    if (m_document.written() != before) changed_by_form(m_state.page);
}

void PlanPresenter::cell_edited(const FormTable& table, std::size_t row, std::size_t column, const std::string& typed)
{
    if (m_state.fault && m_state.fault->no_json) return;
    const std::string before = m_document.written();
    set_cell(m_document, table, row, column, typed);
    if (m_document.written() != before) changed_by_form(m_state.page);
}

void PlanPresenter::add_row(const FormTable& table)
{
    commission::add_row(m_document, table);
    changed_by_form(m_state.page);
}

void PlanPresenter::remove_row(const FormTable& table, std::size_t row)
{
    commission::remove_row(m_document, table, row);
    changed_by_form(m_state.page);
}

std::optional<std::size_t> PlanPresenter::component() const
{
    const bool among = m_state.page >= 1 && m_state.page + 1 < m_state.pages.size();
    return among ? std::optional(m_state.page - 1) : std::nullopt;
}

void PlanPresenter::add_component(const std::string& type)
{
    changed_by_form(commission::add_component(m_document, type) + 1);
}

void PlanPresenter::remove_component()
{
    const auto index = component();
    if (!index) return;
    m_document.remove("components[" + std::to_string(*index) + "]");
    changed_by_form(m_state.page - 1);
}

void PlanPresenter::move_component(int by)
{
    const auto index = component();
    const auto count = m_document.size("components");
    if (!index || (by < 0 && *index == 0) || (by > 0 && *index + 1 >= count)) return;
    const std::size_t other = by < 0 ? *index - 1 : *index + 1;
    m_document.swap("components", *index, other);
    changed_by_form(other + 1);
}

std::string PlanPresenter::why_not_save() const
{
    if (m_state.loading) return _("The plan is still being read.");
    if (m_state.saving) return _("It is being saved.");
    if (m_state.fault) return m_state.fault->sentence;
    if (!m_state.unsaved && !m_state.is_new) return _("Nothing is unsaved.");
    return {};
}

void PlanPresenter::save()
{
    if (!why_not_save().empty()) {
        if (m_state.fault) m_view.refused(m_state.fault->refusal);
        m_closing = false;
        return;
    }
    m_state.saving = true;
    present();
    struct Answer
    {
        int theirs = 0;
    };
    ask([&service = m_service, plan = m_plan] {
        const auto versions = plan.empty() ? base::Result<std::vector<PlanVersionRow>>(base::Refusal{}) : service.plan_versions(plan);
        return Answer{versions && !versions->empty() ? versions->front().version.number : 0};
    },
        [this](Answer answer) {
            if (answer.theirs > m_state.version && m_state.version > 0 && !m_view.ask_overwrite(answer.theirs)) {
                m_state.saving = false;
                m_closing = false;
                return present();
            }
            ask([&service = m_service, text = m_state.text, by = desk().person] { return service.import_plan(text, {}, by); },
                [this, text = m_state.text](base::Result<PlanVersion> version) {
                    if (version) m_stored = text;
                    stored(std::move(version));
                });
        });
}

void PlanPresenter::stored(base::Result<PlanVersion> version)
{
    m_state.saving = false;
    if (!version) {
        m_closing = false;
        present();
        return m_view.refused(version.refusal());
    }
    m_plan = m_state.code = version->code;
    m_place.record = m_plan;
    m_state.is_new = false;
    m_state.version = version->number;
    m_state.name = version->name;
    m_state.unsaved = m_state.text != m_stored;
    m_state.recovered.reset();
    present();
    m_view.say(_("Saved as version {1} of {2}.", std::to_string(version->number), version->name));
    if (m_closing) return m_view.close_now();
    // What is stored is the same plan written out in full; it is read anew so that text and versions show it.
    load();
}

bool PlanPresenter::may_close()
{
    if (!m_state.unsaved) return true;
    switch (m_view.ask_unsaved(m_state.name)) {
    case UnsavedPlan::discard:
        return true;
    case UnsavedPlan::save:
        m_closing = true;
        save();
        return false;
    case UnsavedPlan::stay:
        return false;
    }
    return false;
}

void PlanPresenter::show_version(int number)
{
    ask([&service = m_service, plan = m_plan, number] { return service.plan_document(plan, number); },
        [this](base::Result<std::string> document) {
            if (!document) return m_view.refused(document.refusal());
            take(*document, true);
            present();
        });
}

void PlanPresenter::failed()
{
    m_state.loading = m_state.saving = m_state.previewing = false;
    m_closing = false;
    present();
}

} // namespace hedef::commission
