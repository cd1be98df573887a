#pragma once
#include "base/fraction.h"
#include "db/database.h"
#include "targets/model/target.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::targets {

// What owners did, measured by something that is no credit (activities of a class, hires, trainings passed): the
// subject that knows it implements this, the shell and the command line register it. Revenue, margin, units and deals
// are measured by targets themselves, because credits live below them.
class MeasureSource
{
public:
    virtual ~MeasureSource() = default;
    // The names of the measures that it knows; no other source and no credit measure has one of them.
    virtual std::vector<std::string> measures() const = 0;
    // By owner id, in units (not millionths), by the lines valid on the day of each deed; a parent has its whole
    // subtree, each deed once.
    virtual std::map<std::int64_t, base::Fraction> done(db::Transaction&, OwnerKind, std::string_view measure,
                                                        base::Period days) = 0;
};
using MeasureSources = std::vector<MeasureSource*>;

} // namespace hedef::targets
