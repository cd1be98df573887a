#pragma once
#include "commission/model/credits.h"

#include <vector>

namespace hedef::commission {

// A `when` made ready for one set of credits: per asked dimension, which codes of its dictionary match.
class Matcher
{
public:
    Matcher(const When&, const Credits&);

    bool all() const { return m_tests.empty() && !m_by_kind; }
    bool operator()(std::size_t credit) const
    {
        if (m_by_kind && !m_kinds[static_cast<std::size_t>((*m_kind)[credit])]) return false;
        for (const Test& test : m_tests)
            if (!test.matching[static_cast<std::size_t>((*test.codes)[credit])]) return false;
        return true;
    }

private:
    struct Test
    {
        const std::vector<std::int32_t>* codes;
        std::vector<char> matching;
    };
    std::vector<Test> m_tests;
    bool m_by_kind = false;
    std::array<bool, 3> m_kinds{};
    const std::vector<CreditKind>* m_kind;
};

// "TR/34" holds "TR/34" and all below it: whole segments, divided by "/".
bool lies_in_territory(std::string_view path, std::string_view territory);

} // namespace hedef::commission
