#include "words/tables.h"

namespace hedef::words {

std::span<const Sentence> people_sentences()
{
    static constexpr Sentence sentences[] = {
        {"people.name_missing", N_("A name is missing.")},
        {"people.code_missing", N_("A code is missing.")},
        {"people.text_too_long", N_("{field} is longer than {1} characters.")},
        {"people.range_is_empty", N_("The days from {1} to {2} are none: the end lies before the beginning.")},
        {"people.range_begins_inside",
         N_("Something else is already planned within the days from {1} on; what was recorded is not overwritten.")},
        {"people.person.unknown", N_("There is no person with the code or name “{1}”.")},
        {"people.person.near", N_("There is no person with the code or name “{1}”. Did you mean: {2}?")},
        {"people.person.ambiguous", N_("Several people are called “{1}”; give the code: {2}.")},
        {"people.person.gone", N_("The person was deleted meanwhile.")},
        {"people.person.not_deleted", N_("There is no such deleted person.")},
        {"people.person.code_taken", N_("The code “{1}” belongs to another person.")},
        {"people.person.login_taken", N_("The login “{1}” belongs to another person.")},
        {"people.person.changed_meanwhile", N_("Somebody else changed the person meanwhile: {1}.")},
        {"people.person.leaves_before_hired", N_("The person would leave before being hired.")},
        {"people.person.has_reports",
         N_("{1} cannot be deleted: {2} people report to them. Give these another manager first.")},
        {"people.reporting_line.cycle", N_("From {2} on people would report to themselves in a ring: {1}.")},
        {"people.team.unknown", N_("There is no team with the code or name “{1}”.")},
        {"people.team.near", N_("There is no team with the code or name “{1}”. Did you mean: {2}?")},
        {"people.team.ambiguous", N_("Several teams are called “{1}”; give the code: {2}.")},
        {"people.team.gone", N_("The team was deleted meanwhile.")},
        {"people.team.not_deleted", N_("There is no such deleted team.")},
        {"people.team.code_taken", N_("The code “{1}” belongs to another team.")},
        {"people.team.changed_meanwhile", N_("Somebody else changed the team meanwhile: {1}.")},
        {"people.team.has_members", N_("{1} cannot be deleted: it has {2} members.")},
        {"people.team.no_member", N_("The person is no member of the team on {1}.")},
        {"people.absence.kind_missing", N_("The absence needs a kind.")},
        {"people.absence.overlaps", N_("There is an absence from {1} to {2} already.")},
        {"people.absence.gone", N_("The absence was deleted meanwhile.")},
        {"people.check.two_managers", N_("Person {1} has two managers on {2}.")},
        {"people.check.reporting_cycle", N_("On {2} people report to themselves in a ring: {1}.")},
        {"people.check.two_team_managers", N_("Team {1} has two managers on {2}.")},
        {"people.check.twice_in_team", N_("Person {1} belongs to team {2} twice on {3}.")},
        {"people.check.absences_overlap", N_("Two absences of person {1} overlap on {2}.")},
        {"people.check.empty_range", N_("Row {2} of {1} has no days.")},
    };
    return sentences;
}

} // namespace hedef::words
