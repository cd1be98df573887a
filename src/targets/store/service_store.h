#pragma once
#include "db/database.h"
#include "targets/model/profiles.h"

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

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
    // A new profile becomes the standard one; codes are made from the names.
    void add_standard_seasonality(const std::string& name, const std::array<std::int64_t, 12>& hundredths);

    std::int64_t add_ramp(const std::string& name, const Ramp&, const std::string& training);
    struct StoredRamp
    {
        std::int64_t id = 0;
        std::string name, training; // training empty: it starts at hire
        Ramp ramp;
    };
    std::vector<StoredRamp> all_ramps(); // by name
    bool has_ramp(std::int64_t id);
    void assign_ramp(std::int64_t person, std::int64_t ramp, base::Period days);

private:
    db::Transaction& m_tx;
};

} // namespace hedef::targets
