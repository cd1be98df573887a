#include "exchange/present/import_words.h"

#include "words/figures.h"
#include "words/import_labels.h"
#include "words/language.h"

#include <algorithm>

namespace hedef::exchange {

namespace {

using words::_;

struct OwnWords
{
    std::string_view code;
    const char* english;
};

// Sentences of the catalogue that speak of the command line, said for the wizard.
constexpr OwnWords own_words[] = {
    {"exchange.reference.near", N_("“{1}” is not known. Is it “{2}”? Accept the near match to say yes.")},
    {"exchange.reference.unknown", N_("“{1}” is not known.")},
    {"exchange.reference.ambiguous", N_("“{1}” could be several; the file must give its number instead of the name.")},
    {"exchange.number.ambiguous", N_("“{1}” can be read with thousands or with decimals, and nothing in the file tells "
                                     "which; choose the decimal mark.")},
    {"exchange.number.mixed", N_("There are decimal points, as in “{1}”, and decimal commas, as in “{2}”; choose the "
                                 "decimal mark.")},
    {"exchange.date.ambiguous",
     N_("“{1}” may be {2} or {3}, and nothing in the file tells which; choose the order of day and month.")},
    {"exchange.date.mixed",
     N_("Some dates have the day first, like “{1}”, and some the month, like “{2}”; choose which "
        "is meant.")},
    {"exchange.file.bad_utf8", N_("The file says it is UTF-8, but it is not; choose another encoding.")},
    {"exchange.file.unknown_byte", N_("The bytes {1} mean nothing in this encoding; choose another one.")},
    {"exchange.mapping.required", N_("No column says “{field}” yet; choose the one that does.")},
    {"exchange.mapping.two_columns", N_("The columns “{1}” and “{2}” both seem to say “{field}”; choose one of them.")},
    {"exchange.field.required", N_("{field} is empty; it must be given.")},
};

// "2017-03-04" among the arguments is for people too.
std::string for_people(const std::string& arg)
{
    const auto day = base::parse_date(arg);
    return day ? words::date(*day) : arg;
}

} // namespace

std::string reason_of(const base::Refusal& refusal)
{
    base::Refusal told = refusal;
    told.field = words::field_label(refusal.field);
    const auto own = std::ranges::find(own_words, refusal.code, &OwnWords::code);
    if (own == std::end(own_words))
        return words::sentence(told, [](const char* english) { return words::translated(english); });
    std::ranges::transform(told.args, told.args.begin(), for_people);
    return words::filled(words::translated(own->english), told.args, told.field);
}

namespace {

ProblemShown shown_problem(const ImportProblem& problem, const std::string& file, std::int64_t id)
{
    const auto& why = problem.why;
    return {id, file, why.place.line, words::field_label(why.field), problem.value, reason_of(why)};
}

std::string file_name(const std::string& path)
{
    return std::filesystem::path(path).filename().string();
}

void add_file(Checked& all, const ImportReport& report, std::size_t part)
{
    const std::string file = file_name(report.file);
    all.files.push_back(
        {file, words::kind_label(report.kind), report.created, report.updated, report.unchanged, report.refused});
    for (const auto& problem : report.problems)
        all.problems.push_back(shown_problem(problem, file, static_cast<std::int64_t>(all.problems.size()) + 1));
    for (const auto& match : report.matches)
        all.matches.push_back({static_cast<std::int64_t>(all.matches.size()) + 1, part, file, match.column, match.field,
                               match.from, match.to, match.rows, match.accepted});
    // A fault of the file as a whole is told without any row being refused.
    all.cannot |= report.problem_count > 0 && report.refused == 0;
}

} // namespace

Checked shown_report(const ImportOutcome& outcome)
{
    const ImportReport& report = outcome.report;
    Checked all;
    if (report.files.empty())
        add_file(all, report, 0);
    else
        for (std::size_t i = 0; i < report.files.size(); ++i)
            add_file(all, report.files[i], i);
    all.created = report.created;
    all.updated = report.updated;
    all.unchanged = report.unchanged;
    all.refused = report.refused;
    all.problem_count = report.problem_count;
    all.import_id = report.import_id;
    if (all.files.size() > 1)
        all.files.push_back({_("All files"), {}, all.created, all.updated, all.unchanged, all.refused});
    if (outcome.refusal && all.problems.empty()) {
        all.problems.push_back({1, {}, 0, {}, {}, reason_of(*outcome.refusal)});
        all.cannot = true;
    }
    return all;
}

} // namespace hedef::exchange
