#include "people/store/person_store.h"

#include "base/text.h"
#include "db/bulk.h"
#include "db/statement.h"

namespace hedef::people {

namespace {

constexpr auto select_one = R"(
    select id, code, name, email, title, login, hired_on, left_on, revision
      from person
     where id = :id and deleted_at is null)";

constexpr auto select_deleted = R"(
    select id, code, name, email, title, login, hired_on, left_on, revision
      from person
     where id = :id and deleted_at is not null)";

constexpr auto select_all = R"(
    select id, code, name, email, title, login, hired_on, left_on, revision
      from person
     where deleted_at is null
     order by id)";

constexpr auto select_columns = R"(
    select id, code, name, find_key, hired_on, left_on
      from person
     where deleted_at is null
     order by id)";

constexpr auto select_by_code = "select id from person where code = :text and deleted_at is null";
constexpr auto select_by_key = "select id from person where find_key = :text and deleted_at is null order by id";
constexpr auto count_login = "select count(*) from person where login = :login and id <> :id and deleted_at is null";
constexpr auto select_logins = "select login from person where login is not null and deleted_at is null";
constexpr auto select_codes = "select code from person where deleted_at is null";
constexpr auto select_codes_like = R"(
    select code from person where code >= :first and code < :last and deleted_at is null)";

constexpr auto update_person = R"(
    update person
       set code = :code, name = :name, find_key = :find_key, sort_key = :sort_key, email = :email, title = :title,
           login = :login, hired_on = :hired_on, left_on = :left_on, revision = revision + 1
     where id = :id and revision = :revision)";

constexpr auto mark_person = R"(
    update person
       set deleted_at = :stamp, revision = revision + 1
     where id = :id and revision = :revision)";

} // namespace

std::vector<Person> PersonStore::read(std::string_view sql, PersonId one)
{
    std::vector<std::int64_t> id, revision;
    std::vector<std::string> code, name;
    std::vector<std::optional<std::string>> email, title, login;
    std::vector<std::optional<base::Date>> hired_on, left_on;
    const db::Params params = one ? db::Params{{"id", one}} : db::Params{};
    db::select(m_tx, sql, params, id, code, name, email, title, login, hired_on, left_on, revision);
    std::vector<Person> people;
    people.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i)
        people.push_back({PersonId{id[i]}, std::move(code[i]), std::move(name[i]), std::move(email[i]),
                          std::move(title[i]), std::move(login[i]), hired_on[i], left_on[i], revision[i]});
    return people;
}

std::optional<Person> PersonStore::find_one(std::string_view sql, PersonId id)
{
    if (!id) return std::nullopt;
    auto found = read(sql, id);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<Person> PersonStore::find(PersonId id)
{
    return find_one(select_one, id);
}

std::optional<Person> PersonStore::find_deleted(PersonId id)
{
    return find_one(select_deleted, id);
}

std::vector<Person> PersonStore::all()
{
    return read(select_all, PersonId{});
}

PeopleColumns PersonStore::columns()
{
    PeopleColumns people;
    db::select(m_tx, select_columns, {}, people.id, people.code, people.name, people.find_key, people.hired_on,
               people.left_on);
    return people;
}

std::vector<PersonId> PersonStore::with_code(const std::string& code)
{
    std::vector<std::int64_t> id;
    db::select(m_tx, select_by_code, {{"text", code}}, id);
    std::vector<PersonId> found;
    for (const auto i : id)
        found.push_back(PersonId{i});
    return found;
}

std::vector<PersonId> PersonStore::with_find_key(const std::string& key)
{
    std::vector<std::int64_t> id;
    db::select(m_tx, select_by_key, {{"text", key}}, id);
    std::vector<PersonId> found;
    for (const auto i : id)
        found.push_back(PersonId{i});
    return found;
}

bool PersonStore::login_taken(const std::string& login, PersonId except)
{
    return db::select_number(m_tx, count_login, {{"login", login}, {"id", except.value}}).value_or(0) > 0;
}

std::vector<std::string> PersonStore::logins()
{
    std::vector<std::string> logins;
    db::select(m_tx, select_logins, {}, logins);
    return logins;
}

std::vector<std::string> PersonStore::codes()
{
    std::vector<std::string> codes;
    db::select(m_tx, select_codes, {}, codes);
    return codes;
}

std::vector<std::string> PersonStore::codes_like(const std::string& beginning)
{
    std::vector<std::string> codes;
    db::select(m_tx, select_codes_like, {{"first", beginning}, {"last", base::after_all_that_begin_with(beginning)}},
               codes);
    return codes;
}

void PersonStore::insert(std::span<Person> people)
{
    if (people.empty()) return;
    const auto first = m_tx.new_ids("person", static_cast<std::int64_t>(people.size()));
    std::vector<std::int64_t> id, revision(people.size(), 1);
    std::vector<std::string> code, name, find_key, sort_key;
    std::vector<std::optional<std::string>> email, title, login;
    std::vector<std::optional<base::Date>> hired_on, left_on;
    for (Person& person : people) {
        person.id = PersonId{first + static_cast<std::int64_t>(id.size())};
        person.revision = 1;
        id.push_back(person.id.value);
        code.push_back(person.code);
        name.push_back(person.name);
        find_key.push_back(base::find_key(person.name));
        sort_key.push_back(base::sort_key(person.name));
        email.push_back(person.email);
        title.push_back(person.title);
        login.push_back(person.login);
        hired_on.push_back(person.hired_on);
        left_on.push_back(person.left_on);
    }
    db::insert_rows(m_tx, "person",
                    {{"id", std::span<const std::int64_t>(id)},
                     {"code", std::span<const std::string>(code)},
                     {"name", std::span<const std::string>(name)},
                     {"find_key", std::span<const std::string>(find_key)},
                     {"sort_key", std::span<const std::string>(sort_key)},
                     {"email", std::span<const std::optional<std::string>>(email)},
                     {"title", std::span<const std::optional<std::string>>(title)},
                     {"login", std::span<const std::optional<std::string>>(login)},
                     {"hired_on", std::span<const std::optional<base::Date>>(hired_on)},
                     {"left_on", std::span<const std::optional<base::Date>>(left_on)},
                     {"revision", std::span<const std::int64_t>(revision)}});
    m_tx.changed("person", people.size() == 1 ? people.front().id.value : 0);
}

void PersonStore::update(const Person& person)
{
    const auto rows = db::execute(m_tx, update_person,
                                  {{"code", person.code},
                                   {"name", person.name},
                                   {"find_key", base::find_key(person.name)},
                                   {"sort_key", base::sort_key(person.name)},
                                   {"email", person.email},
                                   {"title", person.title},
                                   {"login", person.login},
                                   {"hired_on", person.hired_on},
                                   {"left_on", person.left_on},
                                   {"id", person.id},
                                   {"revision", person.revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "person");
    m_tx.changed("person", person.id.value);
}

void PersonStore::set_deleted(PersonId id, std::int64_t revision, bool deleted)
{
    const std::optional<base::Stamp> stamp = deleted ? std::optional(m_tx.now()) : std::nullopt;
    const auto rows = db::execute(m_tx, mark_person, {{"stamp", stamp}, {"id", id}, {"revision", revision}});
    if (rows != 1) throw db::Failure(db::FailureKind::conflict, "person");
    m_tx.changed("person", id.value);
}

} // namespace hedef::people
