#pragma once
#include "base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the demo company sold, lost and hopes to sell, as values. People, customers and products are indices; deals,
// lines and credits are numbered from 0 in the order in which they are made. −1 is none.
namespace hedef::demo {

enum class DealStage
{
    discovery,
    proposal,
    negotiation,
    verbal,
    won,
    lost
};
inline constexpr int stage_count = 6;
constexpr bool is_open(DealStage stage)
{
    return stage < DealStage::won;
}

// Territories: the country, its regions, their provinces, in this order.
constexpr int country_territory = 0;
constexpr int region_territory(int region)
{
    return 1 + region;
}
constexpr int province_territory(int province, std::size_t regions)
{
    return 1 + static_cast<int>(regions) + province;
}

struct LineDraft
{
    int product = -1;
    std::int64_t quantity = 0; // millionths
    std::int64_t amount = 0, margin = 0;
};

struct SplitDraft
{
    int person = -1;
    bool overlay = false;
    std::int64_t share = 0; // millionths
};

struct StageStep
{
    std::optional<DealStage> from;
    DealStage to = DealStage::discovery;
    base::Date day;
};

struct DealDraft
{
    std::string name;
    int customer = -1, owner = -1, territory = 0;
    DealStage stage = DealStage::won;
    std::string_view type, source;
    base::Date engaged_on, expected_on;
    std::optional<base::Date> closed_on;
    std::vector<LineDraft> lines;
    std::vector<SplitDraft> splits; // direct ones first, their shares sum to 1
    std::vector<StageStep> steps;
    std::int64_t first_line = 0; // number of its first line
};

enum class DraftKind
{
    sale,
    take_back,
    adjustment
};

struct CreditDraft
{
    base::Date day;
    DraftKind kind = DraftKind::sale;
    bool overlay = false;
    int person = -1, customer = -1, product = -1, territory = 0;
    std::string_view type;                             // of the deal
    std::int64_t quantity = 0, amount = 0, margin = 0; // of the whole line
    std::int64_t share = 0;
    std::int64_t credited_amount = 0, credited_margin = 0;
    std::int64_t deal = -1, line = -1;
    std::int64_t returns = -1; // number of the sale's credit
};

struct PaymentDraft
{
    std::int64_t credit = 0; // number
    base::Date paid_on;
    std::optional<std::int64_t> amount; // none: the rest
};

struct DealBatch
{
    std::int64_t first_deal = 0, first_credit = 0; // numbers
    std::vector<DealDraft> deals;
    std::vector<CreditDraft> credits;
    std::vector<PaymentDraft> payments; // of any credit up to the batch's last
};

} // namespace hedef::demo
