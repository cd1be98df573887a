#include "targets/present/figure_words.h"

#include "base/fraction.h"
#include "words/figures.h"
#include "words/language.h"
#include "words/typed.h"

namespace hedef::targets {

using words::_;

namespace {

// Without the zeros behind the last digit that counts: 2500000 → "2.5".
std::string plain(std::int64_t millionths)
{
    std::string text = base::format_scaled(millionths, 6);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

} // namespace

std::string FigureWords::text(std::int64_t amount) const
{
    return m_money ? words::amount({amount, m_currency}) : words::number(plain(amount));
}

std::string FigureWords::with_sign(std::int64_t amount) const
{
    return (amount > 0 ? "+" : "") + text(amount);
}

std::string FigureWords::with_unit(std::int64_t amount) const
{
    return m_money ? words::money({amount, m_currency}) : text(amount);
}

std::optional<std::int64_t> FigureWords::typed(std::string_view text) const
{
    if (!m_money) return words::typed_decimal(text, 6);
    const auto money = words::typed_amount(text, m_currency);
    return money ? std::optional(money->minor) : std::nullopt;
}

std::string short_words(Slot slot, base::FiscalPeriod year, const base::FiscalCalendar& calendar)
{
    switch (kind_of(slot)) {
    case base::PeriodKind::month: {
        const std::string month = words::month(calendar.days(period_of(slot, year, calendar)).begin);
        return month.substr(0, month.rfind(' '));
    }
    case base::PeriodKind::quarter:
        return _("Q{1}", std::to_string(slot - first_quarter + 1));
    case base::PeriodKind::half:
        return _("H{1}", std::to_string(slot - first_half + 1));
    case base::PeriodKind::year:
        break;
    }
    return _("Year");
}

std::string long_words(Slot slot, base::FiscalPeriod year, const base::FiscalCalendar& calendar)
{
    switch (kind_of(slot)) {
    case base::PeriodKind::month:
        return words::month(calendar.days(period_of(slot, year, calendar)).begin);
    case base::PeriodKind::year:
        return year_words(year.year, calendar);
    case base::PeriodKind::quarter:
        return _("Q{1} {2}", std::to_string(slot - first_quarter + 1), year_words(year.year, calendar));
    case base::PeriodKind::half:
        return _("H{1} {2}", std::to_string(slot - first_half + 1), year_words(year.year, calendar));
    }
    return {};
}

std::string year_words(int year, const base::FiscalCalendar& calendar)
{
    const std::string first = std::to_string(year);
    return calendar.start_month() == 1 ? first : first + "/" + std::to_string(year + 1).substr(2);
}

std::string state_words(VersionState state)
{
    switch (state) {
    case VersionState::draft:
        return _("draft");
    case VersionState::proposed:
        return _("proposed");
    case VersionState::accepted:
        return _("accepted");
    case VersionState::rejected:
        return _("rejected");
    case VersionState::approved:
        return _("approved");
    case VersionState::revised:
        return _("revised");
    }
    return {};
}

std::string subject_words(const Subject& subject)
{
    std::string measure = subject.measure;
    if (measure == revenue) measure = _("Revenue");
    if (measure == margin) measure = _("Margin");
    if (measure == units) measure = _("Units");
    if (measure == deals) measure = _("Deals");
    return subject.product ? measure + " · " + subject.product_name : measure;
}

std::string owner_words(const SheetOwner& owner, Grouping grouping)
{
    if (owner.owner) return owner.name;
    return grouping == Grouping::territories ? _("Without a territory") : _("Without a team");
}

std::string counted_words(const char* one, const char* many, std::size_t figures)
{
    return figures == 1 ? _(one) : _(many, words::count(static_cast<std::int64_t>(figures)));
}

} // namespace hedef::targets
