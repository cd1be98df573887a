#include "territory/present/why_words.h"

#include "territory/present/territory_labels.h"
#include "words/figures.h"

#include <algorithm>

namespace hedef::territory {

namespace {

using words::_;
using Kind = WhyLine::Kind;

std::string headline(const Why& why)
{
    if (!why.assignment) return _("{1} is in no territory on {2}.", why.name, words::date(why.day));
    const auto since = why.assignment->days.begin;
    return since == base::beginning ? _("{1} has always been in {2}.", why.name, why.path)
                                    : _("{1} is in {2} since {3}.", why.name, why.path, words::date(since));
}

std::string wanted_words(const ConditionCheck& check)
{
    std::string wanted;
    for (const auto& value : check.wanted)
        wanted = wanted.empty() ? value : _("{1} or {2}", wanted, value);
    return wanted;
}

WhyLine line_of(const ConditionCheck& check)
{
    const auto field = words_of(check.field);
    const auto wanted = wanted_words(check);
    std::string words;
    if (check.actual.empty())
        words = _("{1} is not known; the rule wants {2}", field, wanted);
    else if (check.holds)
        words = _("{1} is “{2}”, as the rule wants: {3}", field, check.actual, wanted);
    else
        words = _("{1} is “{2}”; the rule wants {3}", field, check.actual, wanted);
    return {check.holds ? Kind::holds : Kind::fails, 2, std::move(words)};
}

void add_rule(std::vector<WhyLine>& lines, const RuleCheck& check)
{
    const auto& name = check.rule.name;
    lines.push_back({check.holds ? Kind::holds : Kind::fails, 1,
                     check.holds ? _("“{1}” holds.", name) : _("“{1}” does not hold.", name)});
    if (check.conditions.empty()) lines.push_back({Kind::holds, 2, _("It has no conditions and takes everybody.")});
    for (const auto& condition : check.conditions)
        lines.push_back(line_of(condition));
}

// Its first condition that fails says enough.
void add_failed(std::vector<WhyLine>& lines, const RuleCheck& check)
{
    for (const auto& condition : check.conditions)
        if (!condition.holds)
            return lines.push_back({Kind::fails, 1, _("“{1}”: {2}", check.rule.name, line_of(condition).words)});
}

constexpr std::size_t most_named = 12;

void add_asked_before(std::vector<WhyLine>& lines, const std::vector<RuleCheck>& asked)
{
    std::string names;
    const std::size_t before = asked.size() - 1;
    for (std::size_t i = 0; i < std::min(before, most_named); ++i)
        names += (names.empty() ? "" : ", ") + asked[i].rule.name;
    lines.push_back({Kind::sentence, 0,
                     before > most_named
                         ? _("Asked before, and none of them holds: {1} and {2} more.", names,
                             words::count(std::int64_t(before - most_named)))
                         : _("Asked before, and none of them holds: {1}.", names)});
}

void add_decision(std::vector<WhyLine>& lines, const Why& why)
{
    const auto& assignment = *why.assignment;
    switch (assignment.origin) {
    case Origin::lock:
        lines.push_back({Kind::sentence, 0, _("It is locked there: neither rules nor moves by hand take it away.")});
        break;
    case Origin::manual:
        lines.push_back({Kind::sentence, 0, _("Somebody put it there by hand, which counts more than rules.")});
        break;
    case Origin::rule:
        if (!why.decided_by) {
            lines.push_back({Kind::sentence, 0, _("A rule decided that is gone.")});
            break;
        }
        lines.push_back({Kind::sentence, 0, _("A rule decided. With the customer as it is now:")});
        add_rule(lines, *why.decided_by);
    }
    if (assignment.reason && !assignment.reason->empty())
        lines.push_back({Kind::sentence, 0, _("Reason: {1}", *assignment.reason)});
    if (assignment.days.end != base::forever)
        lines.push_back({Kind::sentence, 0, _("It stays there until {1}.", words::date(assignment.days.last()))});
}

} // namespace

std::vector<WhyLine> words_of(const Why& why)
{
    std::vector<WhyLine> lines{{Kind::headline, 0, headline(why)}};
    if (why.assignment) add_decision(lines, why);
    if (why.asked.empty()) {
        lines.push_back({Kind::sentence, 0, _("There are no rules that could decide.")});
        return lines;
    }
    const auto& last = why.asked.back();
    const bool same = why.decided_by && last.holds && last.rule.id == why.decided_by->rule.id;
    if (same && why.asked.size() == 1) return lines;
    if (same) {
        add_asked_before(lines, why.asked);
        return lines;
    }
    lines.push_back({Kind::sentence, 0, _("The rules, asked in their order, say now:")});
    for (const auto& check : why.asked)
        check.holds ? add_rule(lines, check) : add_failed(lines, check);
    if (!last.holds) lines.push_back({Kind::sentence, 0, _("No rule holds: by rules it would be in no territory.")});
    return lines;
}

} // namespace hedef::territory
