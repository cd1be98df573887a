#pragma once
#include "base/money.h"
#include "commission/model/evaluation.h"

#include <optional>
#include <string>
#include <vector>

// What an unsaved plan would pay beside the stored one; nothing of it is kept.
namespace hedef::commission {

struct PreviewPerson
{
    std::int64_t id = 0;
    std::string code, name;
    PersonPay mine;
    std::optional<PersonPay> stored; // none: the stored version pays them nothing, or there is none
    // By PlanPreview::components; none: that plan has no such component.
    std::vector<std::optional<std::int64_t>> my_components, stored_components;
    std::int64_t difference() const { return mine.net - (stored ? stored->net : 0); }
};

struct PlanPreview
{
    base::FiscalPeriod period;
    base::Currency currency;
    std::vector<std::string> components; // codes of the unsaved plan, then those that only the stored one has
    std::vector<PreviewPerson> people;   // in order of code
    std::int64_t net = 0;                // of the people above
    std::optional<std::int64_t> stored_net; // none: there is no stored version that pays in this period
};

} // namespace hedef::commission
