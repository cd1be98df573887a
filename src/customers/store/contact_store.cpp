#include "customers/store/contact_store.h"

#include "base/text.h"
#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::customers {

namespace {

constexpr auto select_one = R"(
    select id, customer_id, code, name, title, email, phone, revision
      from contact
     where id = :id and deleted_at is null)";

constexpr auto select_deleted = R"(
    select id, customer_id, code, name, title, email, phone, revision
      from contact
     where id = :id and deleted_at is not null)";

constexpr auto select_all = R"(
    select id, customer_id, code, name, title, email, phone, revision
      from contact
     where deleted_at is null
     order by id)";

constexpr auto select_of = R"(
    select id, customer_id, code, name, title, email, phone, revision
      from contact
     where customer_id = :id and deleted_at is null
     order by id)";

constexpr auto select_by_code = "select id from contact where code = :code and deleted_at is null";
constexpr auto select_codes = "select code from contact where deleted_at is null";

constexpr auto update_contact = R"(
    update contact
       set code = :code, name = :name, find_key = :find_key, sort_key = :sort_key, title = :title, email = :email,
           phone = :phone, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto mark_contact = R"(
    update contact
       set deleted_at = :stamp, revision = revision + 1
     where id = :id and revision = :revision)";

} // namespace

std::vector<Contact> ContactStore::read(std::string_view sql, std::int64_t one)
{
    std::vector<std::int64_t> id, customer, revision;
    std::vector<std::string> code, name;
    std::vector<std::optional<std::string>> title, email, phone;
    const db::Params params = one ? db::Params{{"id", one}} : db::Params{};
    db::select(m_tx, sql, params, id, customer, code, name, title, email, phone, revision);
    std::vector<Contact> contacts;
    contacts.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i)
        contacts.push_back({ContactId{id[i]}, CustomerId{customer[i]}, std::move(code[i]), std::move(name[i]),
                            std::move(title[i]), std::move(email[i]), std::move(phone[i]), revision[i]});
    return contacts;
}

std::optional<Contact> ContactStore::find(ContactId id)
{
    auto found = id ? read(select_one, id.value) : std::vector<Contact>{};
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<Contact> ContactStore::find_deleted(ContactId id)
{
    auto found = id ? read(select_deleted, id.value) : std::vector<Contact>{};
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Contact> ContactStore::all()
{
    return read(select_all, 0);
}

std::vector<Contact> ContactStore::of(CustomerId customer)
{
    return customer ? read(select_of, customer.value) : std::vector<Contact>{};
}

std::vector<ContactId> ContactStore::with_code(const std::string& code)
{
    std::vector<std::int64_t> id;
    db::select(m_tx, select_by_code, {{"code", code}}, id);
    std::vector<ContactId> found;
    for (const auto i : id)
        found.push_back(ContactId{i});
    return found;
}

std::vector<std::string> ContactStore::codes()
{
    std::vector<std::string> codes;
    db::select(m_tx, select_codes, {}, codes);
    return codes;
}

void ContactStore::insert(std::span<Contact> contacts)
{
    if (contacts.empty()) return;
    const auto first = m_tx.new_ids("contact", static_cast<std::int64_t>(contacts.size()));
    std::vector<std::int64_t> id, customer, revision(contacts.size(), 1);
    std::vector<std::string> code, name, find_key, sort_key;
    std::vector<std::optional<std::string>> title, email, phone;
    for (Contact& c : contacts) {
        c.id = ContactId{first + static_cast<std::int64_t>(id.size())};
        c.revision = 1;
        id.push_back(c.id.value);
        customer.push_back(c.customer.value);
        code.push_back(c.code);
        name.push_back(c.name);
        find_key.push_back(base::find_key(c.name));
        sort_key.push_back(base::sort_key(c.name));
        title.push_back(c.title);
        email.push_back(c.email);
        phone.push_back(c.phone);
    }
    db::insert_rows(m_tx, "contact",
                    {{"id", std::span<const std::int64_t>(id)},
                     {"customer_id", std::span<const std::int64_t>(customer)},
                     {"code", std::span<const std::string>(code)},
                     {"name", std::span<const std::string>(name)},
                     {"find_key", std::span<const std::string>(find_key)},
                     {"sort_key", std::span<const std::string>(sort_key)},
                     {"title", std::span<const std::optional<std::string>>(title)},
                     {"email", std::span<const std::optional<std::string>>(email)},
                     {"phone", std::span<const std::optional<std::string>>(phone)},
                     {"revision", std::span<const std::int64_t>(revision)}});
    m_tx.changed("contact", contacts.size() == 1 ? contacts.front().id.value : 0);
}

void ContactStore::update(const Contact& c)
{
    const auto rows = db::execute(m_tx, update_contact,
                                  {{"code", c.code},
                                   {"name", c.name},
                                   {"find_key", base::find_key(c.name)},
                                   {"sort_key", base::sort_key(c.name)},
                                   {"title", c.title},
                                   {"email", c.email},
                                   {"phone", c.phone},
                                   {"id", c.id},
                                   {"revision", c.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "contact");
    m_tx.changed("contact", c.id.value);
}

void ContactStore::set_deleted(ContactId id, std::int64_t revision, bool deleted)
{
    const std::optional<base::Stamp> stamp = deleted ? std::optional(m_tx.now()) : std::nullopt;
    const auto rows = db::execute(m_tx, mark_contact, {{"stamp", stamp}, {"id", id}, {"revision", revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "contact");
    m_tx.changed("contact", id.value);
}

} // namespace hedef::customers
