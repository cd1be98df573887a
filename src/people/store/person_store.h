#pragma once
#include "db/database.h"
#include "people/model/people_columns.h"

#include <optional>
#include <span>
#include <vector>

namespace hedef::people {

// All SQL of person. Deleted people are seen by `find_deleted` alone.
class PersonStore
{
public:
    explicit PersonStore(db::Transaction& tx) : m_tx(tx) {}

    std::optional<Person> find(PersonId);
    std::optional<Person> find_deleted(PersonId);
    std::vector<Person> all(); // by id
    PeopleColumns columns();   // by id
    std::vector<PersonId> with_code(const std::string& code);
    std::vector<PersonId> with_find_key(const std::string& key);
    std::vector<std::string> logins();
    bool login_taken(const std::string& login, PersonId except);
    std::vector<std::string> codes();
    // Codes that begin with the text, for making a new one of it.
    std::vector<std::string> codes_like(const std::string& beginning);

    // Gives ids, in the order of the span, and revision 1.
    void insert(std::span<Person>);
    // Each names the revision it replaces; Failure(conflict) when another desk was faster.
    void update(const Person&);
    void set_deleted(PersonId, std::int64_t revision, bool deleted);

private:
    std::optional<Person> find_one(std::string_view sql, PersonId);
    std::vector<Person> read(std::string_view sql, PersonId);
    db::Transaction& m_tx;
};

} // namespace hedef::people
