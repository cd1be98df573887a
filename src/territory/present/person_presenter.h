#pragma once
#include "desk/presenter.h"
#include "people/people_service.h"
#include "territory/coverage_service.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hedef::territory {

// What is true of a person in some days: a territory, a team, a manager, an absence.
struct PersonFact
{
    enum class Kind
    {
        territory,
        team,
        manager,
        absence
    } kind = Kind::territory;
    std::int64_t row = 0; // in the list
    std::string what;
    std::string note; // role and origin of a territory
    base::Period days;
};
std::string words_of(PersonFact::Kind);

struct PersonState
{
    std::string code;
    bool loading = true;
    base::Date today;
    people::Person person; // without an id while nothing is known
    std::shared_ptr<const std::vector<PersonFact>> facts;
    std::optional<base::Refusal> refusal;
};

struct PersonView
{
    virtual ~PersonView() = default;
    virtual void show(const PersonState&) = 0;
};

// One person: what they cover, whose team they are in, whom they report to, when they are away.
class PersonPresenter : public desk::Presenter
{
public:
    PersonPresenter(desk::Desk&, PersonView&, people::PeopleService&, CoverageService&, std::string code);
    void open() { reload(); }
    void reload();
    const PersonState& state() const { return m_state; }

private:
    void failed() override;
    PersonView& m_view;
    people::PeopleService& m_people;
    CoverageService& m_coverage;
    PersonState m_state;
    std::vector<base::Connection> m_heard;
};

// People whose name or code holds the text, names that begin with it first; on the thread of the database.
std::vector<people::Person> search_people(people::PeopleService&, const std::string& text, std::size_t most);

} // namespace hedef::territory
