#pragma once
#include "db/database.h"
#include "targets/rules/seasonality.h"
#include "targets/rules/service_time.h"

#include <cstdint>
#include <unordered_map>

namespace hedef::targets {

// All SQL about ramps and seasonality profiles.
class ServiceStore
{
public:
    explicit ServiceStore(db::Transaction& tx) : m_tx(tx) {}

    struct AssignedRamp
    {
        Ramp ramp;
        bool starts_at_training = false;
        std::string training;
    };
    // The ramp of each person who has one; of several the one that holds latest.
    std::unordered_map<std::int64_t, AssignedRamp> ramps();
    // The standard profile; equal when there is none.
    Seasonality standard_seasonality();

private:
    db::Transaction& m_tx;
};

} // namespace hedef::targets
