#pragma once
#include "base/money.h"
#include "targets/model/sheet_owner.h"
#include "targets/model/version.h"
#include "targets/model/year_slots.h"
#include "targets/sheet_work.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Figures, periods, owners and states as people read and type them in the windows of targets.
namespace hedef::targets {

// Amounts of one measure: money with the currency's digits, everything else as a plain number.
class FigureWords
{
public:
    FigureWords() = default;
    FigureWords(const std::string& measure, base::Currency currency) : m_money(is_money(measure)), m_currency(currency) {}
    std::string text(std::int64_t amount) const;
    std::string with_sign(std::int64_t amount) const; // "+120.00"
    std::string with_unit(std::int64_t amount) const; // "120.00 TRY"
    // None: cannot be read.
    std::optional<std::int64_t> typed(std::string_view) const;
    // What a cell's editor begins with.
    std::string editable(std::int64_t amount) const { return text(amount); }

private:
    bool m_money = true;
    base::Currency m_currency;
};

// "Apr", "Q1", "H1", "Year" for the columns; "Apr 2017", "Q1 2017" in sentences.
std::string short_words(Slot, base::FiscalPeriod year, const base::FiscalCalendar&);
std::string long_words(Slot, base::FiscalPeriod year, const base::FiscalCalendar&);
// "2017", or "2017/18" when the fiscal year does not begin in January.
std::string year_words(int year, const base::FiscalCalendar&);
std::string state_words(VersionState);
std::string subject_words(const Subject&);
std::string owner_words(const SheetOwner&, Grouping);
// "Fill a figure", "Fill 12 figures"; N_() texts.
std::string counted_words(const char* one, const char* many, std::size_t figures);

} // namespace hedef::targets
