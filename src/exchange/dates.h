#pragma once
#include "base/date.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace hedef::exchange {

// In which order day and month stand where a date does not say it itself (03/04/2017). While it is not known such a
// date is refused
// ("exchange.date.ambiguous"). ISO dates, yyyy/mm/dd and dd.mm.yyyy say it themselves.
enum class DateOrder
{
    unknown,
    day_month,
    month_day
};

std::string_view name(DateOrder);                            // "dmy", "mdy", "" for unknown
std::optional<DateOrder> parse_date_order(std::string_view); // those, also "day_month" and "month_day"

// Forms: 2017-03-01 (a time 00:00 may follow), 2017/03/01, 2017.03.01, 01.03.2017, and 01/03/2017 or 01-03-2017 by the
// order. Refusals (bad_input, without place): exchange.date.form, exchange.date.impossible (no such day in that order,
// years outside 1900 to 9999), exchange.date.ambiguous (with both readings).
base::Result<base::Date> read_date(std::string_view cell, DateOrder);

// Collects what the dates of a file say about their order. The program that wrote the file wrote all its dates in one
// order, so the columns speak together; nothing is guessed.
class DateEvidence
{
public:
    struct Example
    {
        std::string value;
        int line = 0; // 0: none
        int column = 0;
    };
    void see(std::string_view cell, int line, int column);
    // Two dates of one row, of which the first never lies after the second (opened and closed): an order that turns
    // them around is wrong.
    void see_pair(std::string_view first, std::string_view second, int line, int column);

    // The order that the values speak for; unknown when none or some for each.
    DateOrder found() const;
    // Values speak for both orders.
    bool mixed() const { return m_day_first.line && m_month_first.line; }
    // Dates that can be read in both ways, differently, are there.
    bool open_question() const { return m_open.line != 0; }
    const Example& for_day_month() const { return m_day_first; }
    const Example& for_month_day() const { return m_month_first; }
    const Example& open() const { return m_open; }

private:
    Example m_day_first, m_month_first, m_open; // the values above 12 that decide, and the open ones
    Example m_pair_day_first, m_pair_month_first;
};

} // namespace hedef::exchange
