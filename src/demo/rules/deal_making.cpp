#include "demo/rules/deal_making.h"

#include "base/fraction.h"

#include <algorithm>

namespace hedef::demo {

namespace {

using std::chrono::days;

constexpr std::int64_t one = 1'000'000;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Telephone sellers close many small deals, key account managers few.
int pace(Role role)
{
    return role == Role::telesales ? 150 : role == Role::account ? 80 : 100;
}

// How often a seller of this role sells such a product.
std::int64_t liking(Role role, const ProductDraft& product)
{
    const bool small = product.price<1'000'000, large = product.price> 10'000'000;
    if (role == Role::telesales) return small ? product.weight * 4 : large ? 0 : product.weight;
    if (role == Role::account) return large ? product.weight * 5 : small ? product.weight : product.weight * 3;
    return product.weight * 2;
}

} // namespace

DealMaker::DealMaker(const Organisation& organisation, const Market& market, const SpanOfTime& span, bool dense)
    : m_organisation(organisation), m_market(market), m_span(span), m_dense(dense),
      m_absences(organisation.people.size())
{
    for (const Chair& chair : organisation.chairs)
        m_chair_sums.push_back((m_chair_sums.empty() ? 0 : m_chair_sums.back()) + chair.strength * pace(chair.role));
    for (Role role : {Role::field, Role::account, Role::telesales}) {
        auto& sums = m_product_sums[static_cast<std::size_t>(role)];
        for (const ProductDraft& product : market.products)
            sums.push_back((sums.empty() ? 0 : sums.back()) + liking(role, product));
    }
    for (const AbsenceDraft& absence : organisation.absences)
        m_absences[at(absence.person)].push_back(absence.days);
}

bool DealMaker::at_work(int person, base::Date day) const
{
    return m_organisation.people[at(person)].employed.contains(day) &&
           std::ranges::none_of(m_absences[at(person)], [&](const base::Period& away) { return away.contains(day); });
}

// Newcomers sell less in their first half year; while a chair is empty or its seller away, somebody else sells more
// often, and the team's lead looks after the rest.
DealMaker::Seller DealMaker::pick_seller(Random& random, base::Date day) const
{
    Seller seller;
    for (int attempt = 0; attempt < 6; ++attempt) {
        seller.chair = static_cast<int>(random.weighted(m_chair_sums));
        const int person = m_organisation.holder(seller.chair, day);
        if (person < 0 || !at_work(person, day)) continue;
        const auto served = (day - m_organisation.people[at(person)].employed.begin).count();
        if (served < 180 && !random.chance(250 + static_cast<int>(served) * 4)) continue;
        seller.person = person;
        return seller;
    }
    seller.person = m_organisation.teams[at(m_organisation.chairs[at(seller.chair)].team)].lead;
    return seller;
}

int DealMaker::pick_customer(Random& random, int index) const
{
    const Chair& chair = m_organisation.chairs[at(index)];
    if (chair.role != Role::field) {
        const auto& known = m_market.of_class(chair.region, chair.role == Role::account ? 0 : 2);
        if (!known.empty()) return random.pick(known);
    }
    std::int64_t count = 0;
    for (int province : chair.provinces)
        count += static_cast<std::int64_t>(m_market.customers_of_province[at(province)].size());
    if (count == 0 || random.chance(10))
        return static_cast<int>(random.below(static_cast<std::int64_t>(m_market.customers.size())));
    auto wanted = static_cast<std::size_t>(random.below(count));
    for (int province : chair.provinces) {
        const auto& there = m_market.customers_of_province[at(province)];
        if (wanted < there.size()) return there[wanted];
        wanted -= there.size();
    }
    return 0;
}

LineDraft DealMaker::make_line(Random& random, Role role, std::string_view customer_class) const
{
    LineDraft line;
    line.product = static_cast<int>(random.weighted(m_product_sums[static_cast<std::size_t>(role)]));
    const ProductDraft& product = m_market.products[at(line.product)];
    std::int64_t units = random.between(1, product.most_units);
    if (customer_class == "C" && units > 1) units = (units + 1) / 2;
    if (customer_class == "A" && product.most_units > 1) units *= random.between(1, 3);
    line.quantity = units * one;
    const std::int64_t discount = customer_class == "A" ? random.between(50, 180) : random.between(0, 100); // per mille
    line.amount = product.price * units * (1000 - discount) / 1000;
    // The list price holds the product's margin; what is given away comes out of it.
    line.margin = product.price * units * product.margin_percent / 100 - (product.price * units - line.amount);
    return line;
}

std::vector<SplitDraft> DealMaker::make_splits(Random& random, const Seller& seller, base::Date day) const
{
    static constexpr std::array<std::array<std::int64_t, 3>, 5> shares{{{600'000, 400'000, 0},
                                                                        {500'000, 500'000, 0},
                                                                        {750'000, 250'000, 0},
                                                                        {500'000, 300'000, 200'000},
                                                                        {333'334, 333'333, 333'333}}};
    std::vector<SplitDraft> splits{{seller.person, false, one}};
    if (random.chance(260)) {
        const auto& parts = shares[random.chance(770) ? static_cast<std::size_t>(random.below(3))
                                                      : static_cast<std::size_t>(random.between(3, 4))];
        const auto& mates = m_organisation.chairs_of_team[at(m_organisation.chairs[at(seller.chair)].team)];
        for (std::size_t part = 1; part < 3 && parts[part] > 0; ++part) {
            const int mate = m_organisation.holder(random.pick(mates), day);
            if (mate < 0 || std::ranges::find(splits, mate, &SplitDraft::person) != splits.end()) break;
            splits.push_back({mate, false, parts[part]});
            splits.front().share -= parts[part];
        }
    }
    add_overlay(random, seller, day, splits);
    return splits;
}

void DealMaker::add_overlay(Random& random, const Seller& seller, base::Date day, std::vector<SplitDraft>& splits) const
{
    if (!random.chance(110)) return;
    const TeamDraft& team = m_organisation.teams[at(m_organisation.chairs[at(seller.chair)].team)];
    const auto roll = random.below(100);
    const int person = roll < 70 ? team.lead : roll < 95 ? team.director : m_organisation.head;
    if (!at_work(person, day) || std::ranges::find(splits, person, &SplitDraft::person) != splits.end()) return;
    splits.push_back({person, true, random.chance(500) ? one : one / 2});
}

int DealMaker::territory_of(int customer, int chair, base::Date day) const
{
    const int province = m_market.customers[at(customer)].province_on(day);
    if (province >= 0) return province_territory(province, m_market.regions.size());
    const Chair& seat = m_organisation.chairs[at(chair)];
    return seat.provinces.empty() ? region_territory(seat.region)
                                  : province_territory(seat.provinces.front(), m_market.regions.size());
}

DealDraft DealMaker::make(Random& random, base::Date day) const
{
    static constexpr std::array<std::string_view, 6> sources{"Fuar",    "Web",         "Referans",
                                                             "Partner", "Soğuk arama", "Mevcut müşteri"};
    DealDraft deal;
    const Seller seller = pick_seller(random, day);
    deal.owner = seller.person;
    deal.customer = pick_customer(random, seller.chair);
    deal.territory = territory_of(deal.customer, seller.chair, day);
    deal.type = random.pick(deal_types);
    deal.source = random.pick(sources);
    const CustomerDraft& customer = m_market.customers[at(deal.customer)];
    const auto roll = random.below(100);
    const std::int64_t lines = m_dense ? random.between(2, 4) : roll < 55 ? 1 : roll < 85 ? 2 : 3;
    for (std::int64_t i = 0; i < lines; ++i) {
        LineDraft line = make_line(random, m_organisation.chairs[at(seller.chair)].role, customer.customer_class);
        if (std::ranges::find(deal.lines, line.product, &LineDraft::product) == deal.lines.end())
            deal.lines.push_back(line);
    }
    deal.splits = make_splits(random, seller, day);
    deal.name = m_market.products[at(deal.lines.front().product)].name + " – " + customer.name;
    return deal;
}

void DealMaker::tell_history(DealDraft& deal, Random& random, DealStage stage, base::Date day) const
{
    deal.stage = stage;
    const std::int64_t cycle =
        random.between(6, 60) + (deal.lines.front().amount > 20'000'000 ? random.between(20, 120) : 0);
    deal.engaged_on = day - days(cycle);
    deal.expected_on = day + days(random.between(-10, 10));
    if (!is_open(stage)) deal.closed_on = day;
    if (m_dense) {
        deal.steps.push_back({std::nullopt, stage, day});
        return;
    }
    // Evenly through the stages before it; a lost deal ends somewhere on the way.
    const int last = is_open(stage)            ? static_cast<int>(stage)
                     : stage == DealStage::won ? 4
                                               : static_cast<int>(random.between(1, 4));
    std::optional<DealStage> from;
    for (int i = 0; i < last + (is_open(stage) ? 1 : 0); ++i) {
        const auto to = static_cast<DealStage>(i);
        deal.steps.push_back({from, to, deal.engaged_on + days(cycle * i / (last + 1))});
        from = to;
    }
    if (!is_open(stage)) deal.steps.push_back({from, stage, day});
}

} // namespace hedef::demo
