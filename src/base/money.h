#pragma once
#include "base/fraction.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hedef::base {

// An ISO 4217 code. Unknown codes are refused by parse; TRY is the default company currency.
class Currency
{
public:
    constexpr Currency() = default;
    static std::optional<Currency> parse(std::string_view code);
    std::string_view code() const { return {m_code.data(), 3}; }
    // Digits of the minor unit: TRY 2, JPY 0, KWD 3.
    int minor_digits() const;
    auto operator<=>(const Currency&) const = default;

private:
    std::array<char, 3> m_code{'T', 'R', 'Y'};
};

// An amount in minor units (kuruş, cent) of one currency. Sums of two currencies are a bug; overflow throws std::overflow_error.
struct Money
{
    std::int64_t minor = 0;
    Currency currency;

    bool operator==(const Money&) const = default;
    Money operator-() const;
    Money& operator+=(const Money&);
    friend Money operator+(Money a, const Money& b) { return a += b; }
    friend Money operator-(Money a, const Money& b) { return a += -b; }

    // "1234.50": plain decimal with exactly the currency's digits, as in files and JSON.
    std::string text() const;
    // At most the currency's digits; nullopt when it is no plain decimal, has more places or does not fit.
    static std::optional<Money> parse(std::string_view plain_decimal, Currency);
    // A product, rounded once.
    Money times(const Fraction& factor, Rounding) const;
};

std::int64_t add_checked(std::int64_t, std::int64_t);

} // namespace hedef::base
