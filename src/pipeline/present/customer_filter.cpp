#include "pipeline/present/customer_filter.h"

#include "base/day_range.h"
#include "base/text.h"

#include <map>
#include <sstream>

namespace hedef::pipeline {

namespace {

std::string text_of(const std::string& value)
{
    const auto items = desk::filter_items(value);
    return items.empty() ? "" : items.front().text;
}

std::vector<std::string> words_of(const std::string& text)
{
    std::istringstream in(base::find_key(text));
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

// The territory and all that is below it; nullopt: there is none of that code.
std::optional<std::set<territory::TerritoryId>> places_below(const std::vector<PlaceChoice>& all, const std::string& code)
{
    if (code == "-") return std::set<territory::TerritoryId>{{}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].code != code) continue;
        std::set<territory::TerritoryId> places;
        for (std::size_t k = i; k <= i + all[i].below && k < all.size(); ++k)
            places.insert(all[k].id);
        return places;
    }
    return std::nullopt;
}

// "Ada Yılmaz, Can Ak": the owners of a row.
std::vector<std::string> owners_of(const CustomerRow& row)
{
    std::vector<std::string> owners;
    for (std::size_t begin = 0; begin < row.owners.size();) {
        const auto end = std::min(row.owners.find(", ", begin), row.owners.size());
        owners.push_back(row.owners.substr(begin, end - begin));
        begin = end + 2;
    }
    return owners;
}

bool is(const std::optional<std::string>& wanted, const std::optional<std::string>& there)
{
    return !wanted || *wanted == there.value_or("");
}

Counted by_name(const std::map<std::string, std::int64_t>& counts)
{
    std::map<std::string, std::pair<std::string, std::int64_t>> sorted;
    for (const auto& [name, count] : counts)
        sorted[base::sort_key(name) + name] = {name, count};
    Counted all;
    for (auto& [key, entry] : sorted)
        all.push_back(std::move(entry));
    return all;
}

} // namespace

CustomerFilter::CustomerFilter(const desk::FilterValues& values, const CustomerList& list,
                               const base::FiscalCalendar& calendar, base::Date today)
{
    const auto amounts = [&](const std::string& value, AmountRange& range) {
        const auto read = amount_range(value, list.currency);
        m_understood = m_understood && read;
        range = read.value_or(AmountRange());
    };
    for (const auto& [field, value] : values) {
        if (value.empty()) continue;
        if (field == "text") m_words = words_of(text_of(value));
        else if (field == "class") m_class = text_of(value);
        else if (field == "industry") m_industry = text_of(value);
        else if (field == "province") m_province = text_of(value);
        else if (field == "owner") m_owner = text_of(value);
        else if (field == "open") amounts(value, m_open);
        else if (field == "won") amounts(value, m_won);
        else if (field == "territory") m_understood = (m_places = places_below(list.places, text_of(value))) && m_understood;
        else if (field == "last_won") m_understood = (m_last_won = base::days_of(value, calendar, today)) && m_understood;
        else m_understood = false;
    }
}

bool CustomerFilter::lets(const CustomerRow& row) const
{
    if (!m_understood || !is(m_class, row.customer_class) || !is(m_industry, row.industry) || !is(m_province, row.province))
        return false;
    if (!m_open.holds(row.open_amount) || !m_won.holds(row.won_amount)) return false;
    if (m_places && !m_places->contains(row.territory_id)) return false;
    if (m_last_won && !(row.last_won && m_last_won->contains(*row.last_won))) return false;
    if (m_owner) {
        const auto owners = owners_of(row);
        if (std::find(owners.begin(), owners.end(), *m_owner) == owners.end()) return false;
    }
    if (m_words.empty()) return true;
    const std::string all = base::find_key(row.name + ' ' + row.code + ' ' + row.province.value_or("") + ' ' +
                                           row.district.value_or("") + ' ' + row.industry.value_or("") + ' ' +
                                           row.territory + ' ' + row.owners);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const std::string& word) { return all.find(word) != std::string::npos; });
}

Counted counted(const std::vector<CustomerRow>& rows, std::optional<std::string> CustomerRow::*column)
{
    std::map<std::string, std::int64_t> counts;
    for (const auto& row : rows)
        if (row.*column && !(row.*column)->empty()) ++counts[*(row.*column)];
    return by_name(counts);
}

Counted counted_owners(const std::vector<CustomerRow>& rows)
{
    std::map<std::string, std::int64_t> counts;
    for (const auto& row : rows)
        for (const auto& owner : owners_of(row))
            ++counts[owner];
    return by_name(counts);
}

} // namespace hedef::pipeline
