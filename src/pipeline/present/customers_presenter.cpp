#include "pipeline/present/customers_presenter.h"

#include "words/figures.h"

#include <utility>

namespace hedef::pipeline {

using base::Result;
using words::_;

namespace {

// What was done is read anew when one of these was committed.
constexpr const char* topics[] = {"customer",    "contact", "territory", "territory_customer", "territory_person", "person",
                                  "opportunity", "credit",  "company",   "everything"};

} // namespace

std::string words_of(const CustomerUse& use)
{
    std::string what;
    const auto add = [&](std::string part) { what = what.empty() ? std::move(part) : _("{1} and {2}", what, part); };
    if (use.deals == 1) add(use.open_deals ? _("1 open deal") : _("1 deal"));
    if (use.deals > 1) add(_("{1} deals ({2} open)", words::count(use.deals), words::count(use.open_deals)));
    if (use.contacts == 1) add(_("1 contact"));
    if (use.contacts > 1) add(_("{1} contacts", words::count(use.contacts)));
    return what.empty() ? what : _("On file stay: {1}.", what);
}

CustomersPresenter::CustomersPresenter(desk::Desk& d, CustomersView& view, CustomerServices services)
    : Presenter(d), m_view(view), m_services(services)
{
    for (const char* topic : topics)
        m_heard.push_back(d.changes.subscribe(topic, [this](const base::Change&) { reload(); }));
}

// One reading at a time: what changes meanwhile is read once when it is through.
void CustomersPresenter::reload()
{
    if (m_reading) {
        m_read_again = true;
        return;
    }
    m_reading = true;
    m_state.loading = true;
    m_view.show(m_state);
    ask([&book = m_services.book, today = desk().clock.today()] { return book.list(today); },
        [this](CustomerList list) {
            m_reading = false;
            if (std::exchange(m_read_again, false)) return reload();
            m_state.loading = false;
            m_state.list = std::make_shared<const CustomerList>(std::move(list));
            m_view.show(m_state);
        });
}

void CustomersPresenter::failed()
{
    m_reading = m_read_again = m_state.loading = false;
    m_view.show(m_state);
}

void CustomersPresenter::add(const customers::Customer& customer, const std::string& parent, Ended ended)
{
    ask(
        [&service = m_services.customers, customer, parent]() -> Result<customers::Customer> {
            auto wanted = customer;
            if (!parent.empty()) {
                const auto owner = service.find(parent);
                if (!owner) {
                    auto refusal = owner.refusal();
                    refusal.field = "parent";
                    return refusal;
                }
                wanted.parent = *owner;
            }
            return service.add(wanted);
        },
        [this, ended](Result<customers::Customer> added) {
            if (!added) return ended(added.refusal());
            desk().undo.did(customer_step(desk(), m_services, _("Add customer “{1}”", added->name), *added, {}, true,
                                          m_view.teller()));
            const auto code = added->code;
            ended({});
            desk().navigator.open({"customers.card", code});
        });
}

void CustomersPresenter::remove(customers::CustomerId id, const std::string& name)
{
    ask([&book = m_services.book, id] { return book.use(id); },
        [this, id, name](CustomerUse use) {
            if (!m_view.may_delete(name, use)) return;
            ask(
                [&service = m_services.customers, id]() -> Result<customers::Customer> {
                    const auto card = service.card(id);
                    if (!card) return card.refusal();
                    if (const auto gone = service.remove(id); !gone) return gone.refusal();
                    return card->customer;
                },
                [this, name, use](Result<customers::Customer> gone) {
                    if (!gone) return m_view.refused(gone.refusal());
                    desk().undo.did(customer_step(desk(), m_services, _("Delete customer “{1}”", name), *gone, use, false,
                                                  m_view.teller()));
                    m_view.said(_("Customer “{1}” was deleted; Undo brings it back.", name));
                });
        });
}

} // namespace hedef::pipeline
