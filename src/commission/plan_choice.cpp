#include "commission/plan_choice.h"
#include "base/text.h"

namespace hedef::commission {

base::Result<PlanVersion> choose_plan(const std::vector<PlanVersion>& plans, const std::string& text)
{
    const PlanVersion* folded = nullptr;
    int alike = 0;
    std::string names;
    for (const PlanVersion& plan : plans) {
        if (plan.code == text) return plan;
        if (base::find_key(plan.name) == base::find_key(text)) {
            folded = &plan;
            ++alike;
        }
        names += (names.empty() ? "" : ", ") + plan.name;
    }
    if (alike == 1) return *folded;
    return base::Refusal{"commission.plan.unknown", "plan", {text, names}};
}

} // namespace hedef::commission
