#include "exchange/import_check.h"
#include "base/text.h"

#include <algorithm>

namespace hedef::exchange {

template <class T> std::optional<T> RowCheck::taken(std::size_t field, base::Result<std::optional<T>> result)
{
    if (result) return std::move(result).value();
    refuse(field, result.refusal());
    return std::nullopt;
}

std::optional<std::string> RowCheck::text(std::size_t field)
{
    auto read = taken(field, m_row.text(field));
    return read ? std::optional(std::string(*read)) : std::nullopt;
}

std::optional<std::size_t> RowCheck::choice(std::size_t field)
{
    return taken(field, m_row.choice(field));
}

std::optional<base::Date> RowCheck::date(std::size_t field)
{
    return taken(field, m_row.date(field));
}

std::optional<base::Money> RowCheck::money(std::size_t field)
{
    return taken(field, m_row.money(field, m_check.m_terms.company));
}

std::optional<base::Money> RowCheck::money(std::size_t field, base::Currency without_sign)
{
    return taken(field, m_row.money(field, without_sign));
}

std::optional<std::int64_t> RowCheck::company_money(std::size_t field)
{
    auto amount = money(field);
    if (!amount) return std::nullopt;
    if (amount->currency == m_check.m_terms.company) return amount->minor;
    refuse(field, "exchange.money.other_currency",
           {std::string(amount->currency.code()), std::string(m_check.m_terms.company.code())});
    return std::nullopt;
}

std::optional<std::int64_t> RowCheck::number(std::size_t field)
{
    return taken(field, m_row.number(field));
}

std::int64_t RowCheck::reference(std::size_t field, const NameIndex& names)
{
    std::string_view value = cell(field);
    if (value.empty() && m_check.m_fields[field].required)
        refuse(field, "exchange.field.required", {m_check.m_fields[field].name});
    return reference(field, value, names);
}

std::int64_t RowCheck::reference(std::size_t field, std::string_view value, const NameIndex& names)
{
    if (value.empty()) return 0;
    const ImportCheck::Resolved& found = m_check.resolve(field, value, names);
    if (auto no = m_check.refusal_of(found, value)) {
        refuse(field, std::move(*no));
        return 0;
    }
    return found.id;
}

void RowCheck::refuse(std::size_t field, base::Refusal why)
{
    m_check.refuse(m_ordinal, m_row.line(), field, cell(field), std::move(why));
}

ImportCheck::ImportCheck(ImportTerms terms, std::span<const FieldSpec> fields, const MappedFile& file)
    : m_terms(std::move(terms)), m_fields(fields), m_file(file), m_resolved(fields.size())
{}

RowCheck ImportCheck::row(const MappedRow& row)
{
    m_refused.push_back(false);
    while (static_cast<std::int64_t>(m_refused.size() + m_gaps.size()) < row.number())
        m_gaps.push_back(static_cast<std::int64_t>(m_refused.size() + m_gaps.size()));
    return {*this, row, m_refused.size() - 1};
}

// Rows without content have a number in the file and no ordinal here.
std::int64_t ImportCheck::number_of(std::size_t ordinal) const
{
    std::int64_t number = static_cast<std::int64_t>(ordinal) + 1;
    for (std::int64_t gap : m_gaps) {
        if (gap > number) break;
        ++number;
    }
    return number;
}

bool RowCheck::refused() const
{
    return m_check.refused(m_ordinal);
}

void ImportCheck::refuse(std::size_t ordinal, int line, std::size_t field, std::string_view value, base::Refusal why)
{
    if (why.field.empty()) why.field = m_fields[field].name;
    why.place = {m_terms.file, line, m_file.columns().column_of[field] + 1};
    note(ordinal, value, std::move(why));
}

void ImportCheck::refuse_row(std::size_t ordinal, base::Refusal why)
{
    note(ordinal, {}, std::move(why));
}

void ImportCheck::note(std::size_t ordinal, std::string_view value, base::Refusal why)
{
    if (!m_refused[ordinal]) ++m_refused_rows;
    m_refused[ordinal] = true;
    ++m_problem_count;
    if (!m_terms.keep_all_problems && m_problems.size() >= m_terms.list_at_most) return;
    why.kind = base::RefusalKind::input;
    m_problems.push_back({number_of(ordinal), {shown(value), std::move(why)}});
}

std::int64_t ImportCheck::reference(std::size_t ordinal, int line, std::size_t field, std::string_view value,
                                    const NameIndex& names)
{
    if (value.empty()) return 0;
    const Resolved& found = resolve(field, value, names);
    if (auto no = refusal_of(found, value)) {
        refuse(ordinal, line, field, value, std::move(*no));
        return 0;
    }
    return found.id;
}

const ImportCheck::Resolved& ImportCheck::resolve(std::size_t field, std::string_view value, const NameIndex& names)
{
    TextMap<Resolved>& known = m_resolved[field];
    auto at = known.find(value);
    if (at == known.end()) at = known.emplace(std::string(value), look_up(field, std::string(value), names)).first;
    if (at->second.match != SIZE_MAX) ++m_matches[at->second.match].rows;
    return at->second;
}

ImportCheck::Resolved ImportCheck::look_up(std::size_t field, const std::string& value, const NameIndex& names)
{
    const std::string& name = m_fields[field].name;
    const int at = m_file.columns().column_of[field];
    const std::string& column = at == ColumnMap::none ? name : m_file.rows().header()[static_cast<std::size_t>(at)];
    if (auto learned = m_terms.known_matches.find(name); learned != m_terms.known_matches.end()) {
        auto code = learned->second.find(value);
        auto found = code == learned->second.end() ? NameIndex::Found{} : names.find(code->second);
        if (found.how == NameIndex::How::exact) {
            m_matches.push_back({column, value, code->second, 0, true, name});
            return {NameIndex::How::exact, found.id, code->second, true, m_matches.size() - 1};
        }
    }
    NameIndex::Found found = names.find(value);
    Resolved resolved{found.how, found.id, found.to, false, SIZE_MAX};
    if (found.how == NameIndex::How::nearly) {
        resolved.accepted = m_terms.accept_matches || was_accepted(name, value, found.to);
        m_matches.push_back({column, value, found.to, 0, resolved.accepted, name});
        resolved.match = m_matches.size() - 1;
        if (resolved.accepted && base::length(value) <= longest_name)
            m_learned.push_back({name, value, names.code(found.id)});
    }
    return resolved;
}

bool ImportCheck::was_accepted(const std::string& field, const std::string& from, const std::string& to) const
{
    const auto of_field = m_terms.accepted.find(field);
    if (of_field == m_terms.accepted.end()) return false;
    const auto found = of_field->second.find(from);
    return found != of_field->second.end() && found->second == to;
}

std::optional<base::Refusal> ImportCheck::refusal_of(const Resolved& found, std::string_view value) const
{
    switch (found.how) {
    case NameIndex::How::exact:
        return std::nullopt;
    case NameIndex::How::nearly:
        if (found.accepted) return std::nullopt;
        return base::bad_input("exchange.reference.near", {}, {shown(value), found.to});
    case NameIndex::How::ambiguous:
        return base::bad_input("exchange.reference.ambiguous", {}, {shown(value)});
    case NameIndex::How::unknown:
        break;
    }
    return base::bad_input("exchange.reference.unknown", {}, {shown(value)});
}

std::vector<ImportProblem> ImportCheck::problems() const
{
    std::vector<ImportProblem> sorted;
    for (const RowProblem& problem : m_problems)
        sorted.push_back(problem.problem);
    std::stable_sort(sorted.begin(), sorted.end(), [](const ImportProblem& a, const ImportProblem& b) {
        return a.why.place.line < b.why.place.line;
    });
    if (sorted.size() > m_terms.list_at_most) sorted.resize(m_terms.list_at_most);
    return sorted;
}

std::vector<ImportMatch> ImportCheck::matches() const
{
    return m_matches;
}

} // namespace hedef::exchange
