#include "commission/present/plans_presenter.h"

#include "words/language.h"

namespace hedef::commission {

PlansPresenter::PlansPresenter(desk::Desk& desk, PlansView& view, CommissionService& service)
    : Presenter(desk), m_view(view), m_service(service)
{
    m_state.today = desk.clock.today();
    for (const char* topic : {"plan", "everything"})
        m_heard.push_back(desk.changes.subscribe(topic, [this](const base::Change&) { reload(); }));
}

void PlansPresenter::reload()
{
    m_state.loading = true;
    m_view.show(m_state);
    ask_latest([&service = m_service] { return service.plans(); },
               [this](std::vector<PlanVersion> plans) {
                   m_state.loading = false;
                   m_state.plans = std::make_shared<const std::vector<PlanVersion>>(std::move(plans));
                   m_view.show(m_state);
               });
}

void PlansPresenter::open(const std::string& code)
{
    desk().navigator.open({"commission.plan", code});
}

void PlansPresenter::import(const std::string& document, const std::string& file)
{
    ask([&service = m_service, document, file, by = desk().person] { return service.import_plan(document, file, by); },
        [this](base::Result<PlanVersion> version) {
            if (!version) return m_view.refused(version.refusal());
            m_view.say(words::_("{1} is imported: version {2}.", version->name, std::to_string(version->number)));
            reload();
        });
}

void PlansPresenter::failed()
{
    m_state.loading = false;
    m_view.show(m_state);
}

} // namespace hedef::commission
