#include "pipeline/present/customer_card_presenter.h"

#include "customers/model/customer_fields.h"
#include "pipeline/present/unsaved_json.h"
#include "words/language.h"

#include <algorithm>
#include <utility>

namespace hedef::pipeline {

using base::Refusal;
using base::Result;
using customers::Contact;
using customers::Customer;
using words::_;

CustomerCardPresenter::CustomerCardPresenter(desk::Desk& d, CustomerCardView& view, CustomerServices services,
                                             std::string code)
    : Presenter(d), m_view(view), m_services(services), m_code(std::move(code)), m_place{"customers.card", m_code}
{
    for (const char* topic : {"customer", "contact", "territory", "territory_customer", "opportunity", "everything"})
        m_heard.push_back(d.changes.subscribe(topic, [this](const base::Change&) {
            if (!m_state.saving) load();
        }));
}

void CustomerCardPresenter::refresh()
{
    m_state.refusal.reset();
    load();
}

// One reading at a time. Untouched, the fields show what is stored now; while they are edited, only the lists do.
void CustomerCardPresenter::load()
{
    if (m_reading) {
        m_read_again = true;
        return;
    }
    m_reading = true;
    ask([&book = m_services.book, code = m_code] { return book.file(code); },
        [this](Result<CustomerFile> file) {
            m_reading = false;
            if (std::exchange(m_read_again, false)) return load();
            m_state.loading = false;
            m_state.gone = !file;
            if (!file) {
                m_state.refusal = file.refusal();
                m_state.touched = false;
                desk().drafts.take(m_place); // nothing that it could be saved to
                return show();
            }
            const NamedCustomer now{file->card.customer, file->parent};
            const bool other = !(now == m_seen);
            if (m_state.touched) m_state.changed_elsewhere = m_state.changed_elsewhere || other;
            take(std::move(*file), !m_state.touched && other);
            take_up_draft();
            show();
        });
}

void CustomerCardPresenter::failed()
{
    m_reading = m_read_again = m_state.saving = false;
    show();
}

void CustomerCardPresenter::take(CustomerFile file, bool fields)
{
    m_state.currency = file.currency;
    m_state.use = file.use;
    m_state.contacts = std::make_shared<const std::vector<Contact>>(std::move(file.card.contacts));
    m_state.deals = std::make_shared<const std::vector<OpportunityRow>>(std::move(file.deals));
    std::stable_sort(file.stays.begin(), file.stays.end(), [](const auto& a, const auto& b) {
        return std::pair(a.assignment.dimension, b.assignment.days.begin) <
               std::pair(b.assignment.dimension, a.assignment.days.begin);
    });
    m_state.stays = std::make_shared<const std::vector<territory::TerritoryStay>>(std::move(file.stays));
    if (!fields) return;
    m_seen = {std::move(file.card.customer), std::move(file.parent)};
    m_code = m_seen.customer.code;
    m_state.mine = m_seen;
    m_state.touched = m_state.changed_elsewhere = false;
    m_state.recovered.reset();
    ++m_state.version;
}

// What was unsaved when the program ended, edited on from where it was: what others saved since is told apart by the
// save, as always.
void CustomerCardPresenter::take_up_draft()
{
    const auto left = desk().drafts.take(m_place);
    const auto unsaved = left ? unsaved_customer(left->text) : std::nullopt;
    if (!unsaved) return;
    NamedCustomer mine = unsaved->mine;
    mine.customer.revision = m_seen.customer.revision;
    if (mine == m_seen) return; // it was saved after all
    NamedCustomer seen = unsaved->seen;
    seen.customer.revision = m_seen.customer.revision;
    m_state.changed_elsewhere = !(seen == m_seen);
    m_seen = unsaved->seen;
    m_state.mine = unsaved->mine;
    compare();
    m_state.recovered = left->kept_at;
    ++m_state.version;
}

std::string CustomerCardPresenter::draft() const
{
    return m_state.touched ? text_of(Unsaved<NamedCustomer>{m_seen, m_state.mine}) : std::string();
}

void CustomerCardPresenter::keep_recovered()
{
    m_state.recovered.reset();
    show();
}

void CustomerCardPresenter::compare()
{
    m_state.touched = !(m_state.mine == m_seen);
}

void CustomerCardPresenter::edit(const NamedCustomer& now)
{
    if (m_state.loading || m_state.gone) return;
    NamedCustomer mine = now;
    mine.customer.id = m_seen.customer.id;
    mine.customer.scope = m_seen.customer.scope;
    mine.customer.revision = m_seen.customer.revision;
    if (mine.parent == m_seen.parent) mine.customer.parent = m_seen.customer.parent;
    if (mine == m_state.mine) return;
    m_state.mine = std::move(mine);
    compare();
    show();
}

void CustomerCardPresenter::discard()
{
    m_state.mine = m_seen;
    m_state.touched = m_state.changed_elsewhere = false;
    m_state.refusal.reset();
    m_state.recovered.reset();
    m_seen = {};
    load(); // what somebody else saved meanwhile is shown now
}

void CustomerCardPresenter::save(std::function<void()> then)
{
    if (m_state.saving || m_state.gone || m_state.loading) return;
    if (m_state.touched) return send(std::move(then));
    if (then) then();
}

void CustomerCardPresenter::send(std::function<void()> then)
{
    m_state.saving = true;
    m_state.refusal.reset();
    show();
    ask(
        [services = m_services, seen = m_seen, mine = m_state.mine, code = m_code] {
            Answer answer;
            Customer wanted = mine.customer;
            if (mine.parent.empty()) {
                wanted.parent = {};
            } else if (mine.parent != seen.parent) {
                const auto owner = services.customers.find(mine.parent);
                if (!owner) {
                    answer.refusal = owner.refusal();
                    answer.refusal->field = "parent";
                    return answer;
                }
                wanted.parent = *owner;
            }
            const auto saved = services.customers.update(seen.customer, wanted);
            if (!saved) answer.refusal = saved.refusal();
            if (auto file = services.book.file(saved ? saved->code : code)) answer.file = std::move(*file);
            if (saved) answer.before = base::without_mine(seen.customer, wanted, *saved, customers::customer_fields);
            return answer;
        },
        [this, then](Answer answer) {
            m_state.saving = false;
            if (!answer.refusal && answer.file) {
                take(std::move(*answer.file), true);
                desk().undo.did(customer_change_step(desk(), m_services.customers, m_seen.customer, *answer.before,
                                                     m_view.teller()));
                show();
                if (then) then();
                return;
            }
            const bool conflict = answer.refusal && answer.refusal->code == "customers.changed_meanwhile";
            if (conflict && answer.file) return settle_conflicts(std::move(*answer.file), *answer.refusal, then);
            m_state.refusal = answer.refusal ? answer.refusal : std::optional(Refusal{"customers.gone", "customer"});
            m_state.gone = m_state.refusal->code == "customers.gone";
            show();
        });
}

void CustomerCardPresenter::settle_conflicts(CustomerFile file, const Refusal& refusal, std::function<void()> then)
{
    const NamedCustomer theirs{file.card.customer, file.parent};
    const auto decisions = m_view.decide(conflicts_of(m_seen, m_state.mine, theirs, file.currency));
    if (!decisions) {
        m_state.refusal = refusal;
        return show();
    }
    auto answer = resolved(m_seen, m_state.mine, theirs, *decisions, file.currency);
    if (!answer) {
        m_state.refusal = answer.refusal();
        return show();
    }
    take(std::move(file), true);
    edit(*answer);
    ++m_state.version;
    show();
    if (m_state.touched) return send(then);
    if (then) then();
}

void CustomerCardPresenter::remove()
{
    if (m_state.saving || m_state.loading || m_state.gone || !m_view.may_delete(m_state.use)) return;
    m_state.saving = true; // what is heard meanwhile is this
    ask([&service = m_services.customers, seen = m_seen.customer] { return service.remove(seen); },
        [this](Result<base::Done> done) {
            m_state.saving = false;
            if (!done) {
                m_state.refusal = done.refusal();
                return show();
            }
            const auto& customer = m_seen.customer;
            desk().undo.did(customer_step(desk(), m_services, _("Delete customer “{1}”", customer.name), customer,
                                          m_state.use, false, m_view.teller()));
            m_state.touched = false;
            m_state.gone = true;
            m_view.close();
        });
}

// ---- contacts

void CustomerCardPresenter::add_contact(Contact contact, Ended ended)
{
    contact.customer = m_seen.customer.id;
    ask([&service = m_services.customers, contact] { return service.add_contact(contact); },
        [this, ended](Result<Contact> added) {
            if (!added) return ended(added.refusal());
            desk().undo.did(contact_step(desk(), m_services.customers, _("Add contact “{1}”", added->name), *added, true,
                                         m_view.teller()));
            load();
            ended({});
        });
}

void CustomerCardPresenter::save_contact(const Contact& seen, const Contact& mine, Ended ended)
{
    ask([&service = m_services.customers, seen, mine] { return service.update_contact(seen, mine); },
        [this, seen, mine, ended](Result<Contact> saved) {
            if (!saved) return ended(saved.refusal());
            auto before = base::without_mine(seen, mine, *saved, customers::contact_fields);
            desk().undo.did(contact_change_step(desk(), m_services.customers, *saved, std::move(before),
                                                m_view.teller()));
            load();
            ended({});
        });
}

void CustomerCardPresenter::remove_contact(const Contact& contact)
{
    if (!m_view.may_delete(contact)) return;
    ask([&service = m_services.customers, id = contact.id] { return service.remove_contact(id); },
        [this, contact](Result<base::Done> done) {
            if (!done) {
                m_state.refusal = done.refusal();
                return show();
            }
            desk().undo.did(contact_step(desk(), m_services.customers, _("Delete contact “{1}”", contact.name), contact,
                                         false, m_view.teller()));
            load();
        });
}

} // namespace hedef::pipeline
