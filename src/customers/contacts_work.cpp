// The verbs of customers_work.h for contacts.
#include "base/names.h"
#include "base/text.h"
#include "customers/customers_work.h"
#include "customers/model/customer_fields.h"
#include "customers/rules/check_customer.h"
#include "customers/store/contact_store.h"

namespace hedef::customers {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

Result<Done> code_is_free(ContactStore& store, const Contact& contact)
{
    for (const ContactId other : store.with_code(contact.code))
        if (other != contact.id) return Refusal{"customers.contact.code_taken", "code", {contact.code}};
    return Done{};
}

} // namespace

Result<std::vector<Contact>> add_contacts(db::Transaction& tx, std::vector<Contact> contacts)
{
    ContactStore store(tx);
    base::CodeBook book(store.codes());
    for (Contact& contact : contacts) {
        contact.name = std::string(base::trimmed(contact.name));
        if (const auto checked = check(contact); !checked) return checked.refusal();
        if (!contact.code.empty() && !book.take(contact.code))
            return Refusal{"customers.contact.code_taken", "code", {contact.code}};
    }
    for (Contact& contact : contacts)
        if (contact.code.empty()) contact.code = book.make(contact.name);
    store.insert(contacts);
    return contacts;
}

Result<Contact> update_contact(db::Transaction& tx, const Contact& seen, const Contact& mine)
{
    ContactStore store(tx);
    const auto theirs = store.find(seen.id);
    if (!theirs) return Refusal{"customers.contact.gone", "contact", {seen.code}};
    auto merged = base::merge(seen, mine, *theirs, contact_fields);
    if (!merged.conflicts.empty())
        return base::conflict_refusal("customers.contact.changed_meanwhile", merged.conflicts);
    if (merged.record.code.empty()) return Refusal{"customers.code_missing", "code"};
    if (const auto checked = check(merged.record); !checked) return checked.refusal();
    if (merged.changed.empty()) return *theirs;
    if (const auto free = code_is_free(store, merged.record); !free) return free.refusal();
    store.update(merged.record);
    ++merged.record.revision;
    return std::move(merged.record);
}

Result<Done> delete_contact(db::Transaction& tx, ContactId id)
{
    ContactStore store(tx);
    const auto contact = store.find(id);
    if (!contact) return Refusal{"customers.contact.gone", "contact"};
    store.set_deleted(id, contact->revision, true);
    return Done{};
}

Result<Done> delete_contact(db::Transaction& tx, const Contact& seen)
{
    const auto stored = ContactStore(tx).find(seen.id);
    if (!stored) return Refusal{"customers.contact.gone", "contact", {seen.code}};
    if (const auto touched = base::differing(seen, *stored, contact_fields); !touched.empty())
        return base::conflict_refusal("customers.contact.changed_meanwhile", touched);
    return delete_contact(tx, seen.id);
}

Result<Contact> restore_contact(db::Transaction& tx, ContactId id)
{
    ContactStore store(tx);
    auto contact = store.find_deleted(id);
    if (!contact) return Refusal{"customers.contact.not_deleted", "contact"};
    if (const auto free = code_is_free(store, *contact); !free) return free.refusal();
    store.set_deleted(id, contact->revision, false);
    ++contact->revision;
    return std::move(*contact);
}

} // namespace hedef::customers
