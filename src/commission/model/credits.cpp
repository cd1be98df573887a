#include "commission/model/credits.h"

namespace hedef::commission {

std::int32_t CodedColumn::code_of(std::string_view text)
{
    if (text.empty()) return 0;
    if (const auto it = m_codes.find(text); it != m_codes.end()) return it->second;
    const auto code = static_cast<std::int32_t>(m_texts.size());
    m_texts.emplace_back(text);
    m_codes.emplace(std::string(text), code);
    return code;
}

void Credits::reserve(std::size_t rows)
{
    id.reserve(rows, rows * 10);
    day.reserve(rows);
    person.reserve(rows);
    kind.reserve(rows);
    quantity.reserve(rows);
    amount.reserve(rows);
    margin.reserve(rows);
    share.reserve(rows);
    credited_amount.reserve(rows);
    credited_margin.reserve(rows);
    paid_on.reserve(rows);
    returns.reserve(rows);
}

} // namespace hedef::commission
