#include "people/people_work.h"

#include "base/names.h"
#include "base/text.h"
#include "base/three_way.h"
#include "people/rules/check_people.h"
#include "people/store/person_store.h"
#include "people/store/range_store.h"

#include <algorithm>
#include <unordered_set>

namespace hedef::people {

using base::Done;
using base::Refusal;
using base::Result;

namespace {

constexpr auto person_fields = std::tuple(
    base::field("code", &Person::code), base::field("name", &Person::name), base::field("email", &Person::email),
    base::field("title", &Person::title), base::field("login", &Person::login),
    base::field("hired_on", &Person::hired_on), base::field("left_on", &Person::left_on));

// Another person, not deleted, must not bear the code or the login.
Result<Done> is_free(PersonStore& store, const Person& person)
{
    for (const PersonId other : store.with_code(person.code))
        if (other != person.id) return Refusal{"people.person.code_taken", "code", {person.code}};
    if (person.login && store.login_taken(*person.login, person.id))
        return Refusal{"people.person.login_taken", "login", {*person.login}};
    return Done{};
}

Result<Done> give_codes(base::CodeBook& book, std::vector<Person>& people)
{
    for (const Person& person : people)
        if (!person.code.empty() && !book.take(person.code))
            return Refusal{"people.person.code_taken", "code", {person.code}};
    for (Person& person : people)
        if (person.code.empty()) person.code = book.make(person.name);
    return Done{};
}

Result<Done> logins_are_free(PersonStore& store, const std::vector<Person>& people)
{
    if (std::none_of(people.begin(), people.end(), [](const Person& person) { return person.login.has_value(); }))
        return Done{};
    const auto stored = store.logins();
    std::unordered_set<std::string> taken(stored.begin(), stored.end());
    for (const Person& person : people)
        if (person.login && !taken.insert(*person.login).second)
            return Refusal{"people.person.login_taken", "login", {*person.login}};
    return Done{};
}

} // namespace

Result<std::vector<Person>> add_people(db::Transaction& tx, std::vector<Person> people)
{
    for (Person& person : people) {
        person.name = std::string(base::trimmed(person.name));
        if (const auto checked = check(person); !checked) return checked.refusal();
    }
    PersonStore store(tx);
    // One person: only the codes that could clash are asked for.
    const bool one = people.size() == 1;
    const auto taken =
        one ? store.codes_like(people[0].code.empty() ? base::code_from_name(people[0].name) : people[0].code)
            : store.codes();
    base::CodeBook book(taken);
    if (const auto given = give_codes(book, people); !given) return given.refusal();
    if (const auto free = logins_are_free(store, people); !free) return free.refusal();
    store.insert(people);
    return people;
}

Result<Person> add_person(db::Transaction& tx, Person person)
{
    auto added = add_people(tx, {std::move(person)});
    if (!added) return added.refusal();
    return std::move(added->front());
}

Result<Person> update_person(db::Transaction& tx, const Person& seen, const Person& mine)
{
    PersonStore store(tx);
    const auto theirs = store.find(seen.id);
    if (!theirs) return Refusal{"people.person.gone", "person", {seen.code}};
    auto merged = base::merge(seen, mine, *theirs, person_fields);
    if (!merged.conflicts.empty()) return base::conflict_refusal("people.person.changed_meanwhile", merged.conflicts);
    Person& person = merged.record;
    if (person.code.empty()) return Refusal{"people.code_missing", "code"};
    if (const auto checked = check(person); !checked) return checked.refusal();
    if (merged.changed.empty()) return *theirs;
    if (const auto free = is_free(store, person); !free) return free.refusal();
    store.update(person);
    ++person.revision;
    return std::move(person);
}

Result<Done> delete_person(db::Transaction& tx, PersonId id, base::Date today)
{
    PersonStore store(tx);
    const auto person = store.find(id);
    if (!person) return Refusal{"people.person.gone", "person"};
    if (const auto reports = RangeStore(tx).reports_from(id, today); reports > 0)
        return Refusal{"people.person.has_reports", "person", {person->name, std::to_string(reports)}};
    store.set_deleted(id, person->revision, true);
    return Done{};
}

Result<Person> restore_person(db::Transaction& tx, PersonId id)
{
    PersonStore store(tx);
    auto person = store.find_deleted(id);
    if (!person) return Refusal{"people.person.not_deleted", "person"};
    if (const auto free = is_free(store, *person); !free) return free.refusal();
    store.set_deleted(id, person->revision, false);
    ++person->revision;
    return std::move(*person);
}

} // namespace hedef::people
