#include "pipeline/store/deal_conditions.h"

#include "base/names.h"

#include <optional>
#include <string_view>

namespace hedef::pipeline {

namespace {

// Text for LIKE with \ as the escape.
std::string inside(const std::string& word)
{
    std::string pattern = "%";
    for (const char c : word) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

template <class Tag> std::string listed(const std::vector<base::Id<Tag>>& ids)
{
    std::string list;
    for (const auto id : ids)
        list += (list.empty() ? "" : ", ") + std::to_string(id.value);
    return list.empty() ? "0" : list;
}

void add_words(DealConditions& where, const DealFilter& filter)
{
    static constexpr std::string_view names[] = {"word0", "word1", "word2", "word3", "word4", "word5", "word6", "word7"};
    static constexpr std::string_view again[] = {"like0", "like1", "like2", "like3", "like4", "like5", "like6", "like7"};
    std::string all;
    db::Params params;
    for (std::size_t i = 0; i < filter.words.size() && i < std::size(names); ++i) {
        all += std::string(all.empty() ? "" : " and ") + "(o.find_key like :" + std::string(names[i]) +
               " escape '\\' or o.customer_id in (select k.id from customer k where k.find_key like :" +
               std::string(again[i]) + " escape '\\'))";
        params.push_back({names[i], inside(filter.words[i])});
        params.push_back({again[i], inside(filter.words[i])});
    }
    if (all.empty() && filter.code.empty()) return;
    if (!filter.code.empty()) {
        all = (all.empty() ? std::string() : "(" + all + ") or ") + "(o.code >= :code_first and o.code < :code_last)";
        params.push_back({"code_first", filter.code});
        params.push_back({"code_last", base::after_all_that_begin_with(filter.code)});
    }
    where.add("(" + all + ")", std::move(params));
}

void add_days(DealConditions& where, const char* column, std::string_view first, std::string_view last,
              const std::optional<base::Period>& days)
{
    if (!days) return;
    where.add(std::string(column) + " >= :" + std::string(first) + " and " + column + " < :" + std::string(last),
              {{first, days->begin}, {last, days->end}});
}

} // namespace

// The sign before a column keeps SQLite from walking along the index of a condition that most deals meet, instead of
// along that of the order.
void add_stage(DealConditions& where, const DealFilter& filter)
{
    if (!filter.stages.empty()) where.add("+o.stage_id in (" + listed(filter.stages) + ")");
    if (filter.outcome)
        where.add("+o.stage_id in (select v.id from stage v where v.outcome = :outcome)",
                  {{"outcome", name(*filter.outcome)}});
}

DealConditions conditions(const DealFilter& filter)
{
    DealConditions where;
    add_words(where, filter);
    if (!filter.people.empty())
        where.add("o.id in (select q.opportunity_id from opportunity_split q where q.person_id in (" +
                  listed(filter.people) + "))");
    if (filter.territory)
        where.add("+o.territory_id in (select a.descendant_id from territory_closure a where a.ancestor_id = :territory)",
                  {{"territory", filter.territory}});
    if (!filter.customer.empty())
        where.add("o.customer_id in (select u.id from customer u where u.code = :customer and u.deleted_at is null)",
                  {{"customer", filter.customer}});
    if (filter.product)
        where.add("o.id in (select h.opportunity_id from opportunity_line h where h.product_id = :product)",
                  {{"product", filter.product}});
    if (filter.only) where.add("o.id = :only", {{"only", filter.only}});
    if (filter.least) where.add("o.amount >= :least", {{"least", *filter.least}});
    if (filter.most) where.add("o.amount <= :most", {{"most", *filter.most}});
    add_days(where, "o.closed_on", "closed_first", "closed_last", filter.closed);
    add_days(where, "o.expected_on", "expected_first", "expected_last", filter.expected);
    add_days(where, "o.engaged_on", "engaged_first", "engaged_last", filter.engaged);
    return where;
}

} // namespace hedef::pipeline
