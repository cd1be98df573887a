#include "pipeline/present/amount_range.h"

namespace hedef::pipeline {

std::optional<AmountRange> amount_range(const std::string& text, const base::Currency& currency)
{
    const auto dots = text.find("..");
    const std::string first = text.substr(0, dots), last = dots == std::string::npos ? first : text.substr(dots + 2);
    if (first.empty() && last.empty()) return std::nullopt;
    AmountRange range;
    const auto read = [&](const std::string& end, std::optional<std::int64_t>& minor) {
        if (end.empty()) return true;
        const auto money = base::Money::parse(end, currency);
        if (money) minor = money->minor;
        return money.has_value();
    };
    if (!read(first, range.least) || !read(last, range.most)) return std::nullopt;
    return range;
}

} // namespace hedef::pipeline
