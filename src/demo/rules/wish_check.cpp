#include "demo/rules/wish_check.h"

namespace hedef::demo {

base::Result<base::Done> check(const DemoWish& wish)
{
    struct Limit
    {
        const char* field;
        std::int64_t value, least, most;
    };
    const Limit limits[] = {{"people", wish.people, 5, 200'000},
                            {"customers", wish.customers, 1, 2'000'000},
                            {"credits", wish.credits, 1, 50'000'000},
                            {"years", wish.years, 1, 10}};
    for (const Limit& limit : limits)
        if (limit.value < limit.least || limit.value > limit.most)
            return base::Refusal{"demo." + std::string(limit.field) + "_out_of_range",
                                 limit.field,
                                 {std::to_string(limit.least), std::to_string(limit.most)}};
    const base::Date first = base::make_date(2016, 1, 1), last = base::make_date(2030, 12, 31);
    if (wish.today && (*wish.today < first || *wish.today > last))
        return base::Refusal{"demo.today_out_of_range", "today", {base::to_iso(first), base::to_iso(last)}};
    return base::Done{};
}

} // namespace hedef::demo
