#pragma once
#include "base/money.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hedef::exchange {

// Which sign stands before the decimals: 1,234.56 or 1.234,56. While it is not known, only numbers that can be read in
// one way are taken, and "1.234" is refused ("exchange.number.ambiguous").
enum class Decimal
{
    unknown,
    point,
    comma
};

// Collects what the numbers of a column (or file) say about the decimal sign.
class DecimalEvidence
{
public:
    void see(std::string_view cell, int line);
    // The sign that the numbers speak for; unknown when none does, or when some speak for each.
    Decimal found() const;
    bool mixed() const { return m_point.line && m_comma.line; }
    // Numbers that can be read in both ways are there ("1.234").
    bool open_question() const { return m_open.line != 0; }
    void add(const DecimalEvidence&);

    struct Example
    {
        std::string value;
        int line = 0; // 0: none
    };
    const Example& for_point() const { return m_point; }
    const Example& for_comma() const { return m_comma; }
    const Example& open() const { return m_open; }

private:
    Example m_point, m_comma, m_open;
};

// A number of a file as an exact integer of 10^-places: optional sign or parentheses for less than zero, thousands in
// groups of three (by the other sign, a space or an apostrophe), suffix K (thousand) or M (million). Refusals (all
// bad_input, without place): exchange.number.form, .ambiguous, .too_many_places (more digits than fit; for money also
// exactly three of them, which look like thousands), .too_large.
base::Result<std::int64_t> read_scaled(std::string_view cell, Decimal, int places);

// Money with ₺, TL, TRY, $, €, £ or an ISO code before or after it; without one it is in `company`. K and M,
// parentheses as above.
base::Result<base::Money> read_money(std::string_view cell, Decimal, base::Currency company);
// Millionths.
base::Result<std::int64_t> read_quantity(std::string_view cell, Decimal);
// Millionths, 0 to 1,000,000; "25%" is 0.25. Refused outside: exchange.share.range.
base::Result<std::int64_t> read_share(std::string_view cell, Decimal);
base::Result<std::int64_t> read_integer(std::string_view cell, Decimal);

} // namespace hedef::exchange
