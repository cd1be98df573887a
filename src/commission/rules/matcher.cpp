#include "commission/rules/matcher.h"
#include "base/contract.h"

#include <algorithm>

namespace hedef::commission {

bool lies_in_territory(std::string_view path, std::string_view territory)
{
    while (territory.size() > 1 && territory.back() == '/')
        territory.remove_suffix(1);
    if (!path.starts_with(territory)) return false;
    return path.size() == territory.size() || path[territory.size()] == '/';
}

Matcher::Matcher(const When& when, const Credits& credits) : m_kind(&credits.kind)
{
    for (std::size_t d = 0; d < when.any_of.size(); ++d) {
        if (!when.any_of[d]) continue;
        const CodedColumn& column = credits.dimensions[d];
        HEDEF_EXPECTS(column.codes.size() == credits.size());
        const bool path = static_cast<Dimension>(d) == Dimension::territory;
        Test test{&column.codes, {}};
        for (const std::string& text : column.texts())
            test.matching.push_back(
                std::any_of(when.any_of[d]->begin(), when.any_of[d]->end(), [&](const std::string& wanted) {
                    return path ? lies_in_territory(text, wanted) : text == wanted;
                }));
        m_tests.push_back(std::move(test));
    }
    m_by_kind = when.kinds.has_value();
    if (m_by_kind)
        for (const CreditKind kind : *when.kinds)
            m_kinds[static_cast<std::size_t>(kind)] = true;
}

} // namespace hedef::commission
