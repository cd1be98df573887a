#include "demo/rules/market_making.h"

#include "base/contract.h"
#include "base/fraction.h"
#include "base/text.h"
#include "demo/rules/random.h"
#include "demo/rules/sample_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace hedef::demo {

namespace {

std::int64_t number(std::string_view text, int places = 0)
{
    const auto value = base::parse_scaled(text, places);
    HEDEF_EXPECTS(value.has_value());
    return *value;
}

std::vector<Region> read_regions()
{
    std::vector<Region> regions;
    for (const auto& row : sample_table("regions.csv"))
        regions.push_back({std::string(row[0]), std::string(row[1])});
    return regions;
}

std::vector<Province> read_provinces(const std::vector<Region>& regions)
{
    std::vector<Province> provinces;
    for (const auto& row : sample_table("provinces.csv")) {
        const auto region = std::ranges::find(regions, row[2], &Region::name);
        HEDEF_EXPECTS(region != regions.end());
        const auto millionths = [&](std::string_view degrees) { return number(degrees, 6); };
        provinces.push_back({static_cast<int>(number(row[0])), std::string(row[1]), std::string(row[3]),
                             static_cast<int>(region - regions.begin()), millionths(row[4]), millionths(row[5]),
                             number(row[6])});
    }
    return provinces;
}

std::vector<ProductDraft> read_products()
{
    std::vector<ProductDraft> products;
    for (const auto& row : sample_table("products.csv"))
        products.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]), number(row[3], 2),
                            static_cast<int>(number(row[4])), static_cast<int>(number(row[5])), number(row[6])});
    return products;
}

template <class Rows, class Weight> std::vector<std::int64_t> running_sums(const Rows& rows, Weight weight)
{
    std::vector<std::int64_t> sums;
    for (const auto& row : rows)
        sums.push_back((sums.empty() ? 0 : sums.back()) + weight(row));
    return sums;
}

// Who the customers are.
class CustomerMaker
{
public:
    CustomerMaker(Market& market, int count, std::uint64_t seed, const SpanOfTime& span)
        : m_market(market), m_count(count), m_span(span), m_random(seed, 200), m_trades(sample_table("industries.csv")),
          m_turkish(sample_words("turkish_brand")), m_english(sample_words("english_brand")),
          m_surnames(sample_words("turkish_last"))
    {
        m_province_sums = running_sums(market.provinces, [](const Province& p) { return p.weight; });
        m_trade_sums = running_sums(m_trades, [](const auto& row) { return number(row[3]); });
    }

    CustomerDraft next()
    {
        CustomerDraft customer;
        const auto index = static_cast<int>(m_market.customers.size());
        customer.code = numbered("M", index + 1, m_count);
        place(customer);
        size(customer);
        name(customer, index);
        if (customer.province >= 0) move(customer);
        return customer;
    }

private:
    void place(CustomerDraft& customer)
    {
        if (m_random.chance(8)) { // a few export customers: no province covers them
            customer.country = m_random.chance(600) ? "Azerbaycan" : "Gürcistan";
            return;
        }
        customer.country = "Türkiye";
        customer.province = static_cast<int>(m_random.weighted(m_province_sums));
        const Province& province = m_market.provinces[static_cast<std::size_t>(customer.province)];
        customer.latitude = province.latitude + m_random.between(-90'000, 90'000);
        customer.longitude = province.longitude + m_random.between(-110'000, 110'000);
        // Türkiye's postal codes begin with the plate code.
        customer.postal_code =
            std::to_string(100'000 + province.plate * 1'000 + m_random.between(0, 99) * 10).substr(1);
    }

    void size(CustomerDraft& customer)
    {
        static constexpr std::array<std::string_view, 4> sizes{"Mikro", "Küçük", "Orta", "Büyük"};
        static constexpr std::array<int, 4> least{2, 10, 50, 250}, most{9, 49, 249, 4'000};
        const auto roll = m_random.below(100);
        const std::size_t step = roll < 40 ? 0 : roll < 72 ? 1 : roll < 92 ? 2 : 3;
        customer.size_class = sizes[step];
        customer.employees = static_cast<int>(m_random.between(least[step], most[step]));
        // 0.4 to 2.2 million a head, whole thousands.
        customer.revenue = customer.employees * m_random.between(400, 2'200) * 1'000 * 100;
        customer.founded =
            static_cast<int>(m_random.between(1948, static_cast<int>(base::calendar(m_span.days.begin).year()) - 1));
        const auto luck = m_random.below(100);
        customer.customer_class = step == 3 || (step == 2 && luck < 25) ? "A" : step == 2 || luck < 35 ? "B" : "C";
    }

    std::string one_name(CustomerDraft& customer)
    {
        const auto& trade = m_trades[m_random.weighted(m_trade_sums)];
        customer.industry = trade[0];
        const bool large = customer.customer_class == "A";
        if (m_random.chance(120))
            return std::string(m_random.pick(m_english)) + " " + std::string(trade[2]) + (large ? " Inc." : " Ltd.");
        std::string name(m_random.pick(m_random.chance(650) ? m_turkish : m_surnames));
        if (customer.province >= 0 && m_random.chance(m_count > 5'000 ? 700 : 150))
            name = m_market.provinces[static_cast<std::size_t>(customer.province)].name + " " + name;
        return name + " " + std::string(trade[1]) + (large ? " A.Ş." : " Ltd. Şti.");
    }

    void name(CustomerDraft& customer, int index)
    {
        if (index > 20 && m_random.chance(30) && customer.province >= 0) {
            customer.parent = static_cast<int>(m_random.below(index));
            const CustomerDraft& head = m_market.customers[static_cast<std::size_t>(customer.parent)];
            const Province& province = m_market.provinces[static_cast<std::size_t>(customer.province)];
            customer.name = head.name + " – " + province.name + " Şubesi";
            if (head.parent < 0 && m_taken.insert(customer.name).second) {
                customer.industry = head.industry;
                return;
            }
            customer.parent = -1;
        }
        for (int attempt = 0; attempt < 8; ++attempt) {
            customer.name = one_name(customer);
            if (m_taken.insert(customer.name).second) return;
        }
        customer.name += " (" + customer.code + ")";
        m_taken.insert(customer.name);
    }

    // Some are sold to by another province than that of their address.
    void move(CustomerDraft& customer)
    {
        if (!m_random.chance(25)) return;
        const int region = m_market.provinces[static_cast<std::size_t>(customer.province)].region;
        std::vector<int> neighbours;
        for (int p = 0; p < static_cast<int>(m_market.provinces.size()); ++p)
            if (p != customer.province && m_market.provinces[static_cast<std::size_t>(p)].region == region)
                neighbours.push_back(p);
        customer.territory = m_random.pick(neighbours);
        customer.locked = m_random.chance(300);
        customer.moved_on =
            m_span.days.begin + std::chrono::days(m_random.below((m_span.today - m_span.days.begin).count()));
    }

    Market& m_market;
    std::int64_t m_count;
    const SpanOfTime& m_span;
    Random m_random;
    std::vector<std::vector<std::string_view>> m_trades;
    std::vector<std::string_view> m_turkish, m_english, m_surnames;
    std::vector<std::int64_t> m_province_sums, m_trade_sums;
    std::unordered_set<std::string> m_taken;
};

// One person to speak to at the larger customers.
std::vector<ContactDraft> make_contacts(const Market& market, std::uint64_t seed)
{
    Random random(seed, 210);
    const auto first = sample_words("turkish_first"), last = sample_words("turkish_last");
    static constexpr std::array<std::string_view, 5> titles{"Satın Alma Müdürü", "Bilgi İşlem Müdürü", "Depo Müdürü",
                                                            "Genel Müdür", "Operations Manager"};
    std::vector<ContactDraft> contacts;
    for (std::size_t i = 0; i < market.customers.size(); ++i) {
        const CustomerDraft& customer = market.customers[i];
        if (customer.customer_class == "C") continue;
        ContactDraft contact;
        contact.customer = static_cast<int>(i);
        contact.code = "K" + customer.code;
        contact.name = std::string(random.pick(first)) + " " + std::string(random.pick(last));
        contact.title = random.pick(titles);
        contact.email = base::find_key(contact.name) + "@" + base::find_key(customer.code) + ".example";
        std::ranges::replace(contact.email, ' ', '.');
        contact.phone = "+90 5" + std::to_string(random.between(30, 59)) + " " +
                        std::to_string(random.between(100, 999)) + " " + std::to_string(random.between(10, 99)) + " " +
                        std::to_string(random.between(10, 99));
        contacts.push_back(std::move(contact));
    }
    return contacts;
}

} // namespace

std::string numbered(std::string_view prefix, std::int64_t number, std::int64_t largest)
{
    const std::size_t width = std::max<std::size_t>(3, std::to_string(largest).size());
    const std::string digits = std::to_string(number);
    return std::string(prefix) + std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

Market make_market(int customers, std::uint64_t seed, const SpanOfTime& span)
{
    Market market;
    market.regions = read_regions();
    market.provinces = read_provinces(market.regions);
    market.products = read_products();
    market.customers.reserve(static_cast<std::size_t>(customers));
    market.customers_of_province.resize(market.provinces.size());
    market.customers_of_class.resize(market.regions.size() * 3);
    CustomerMaker maker(market, customers, seed, span);
    for (int i = 0; i < customers; ++i) {
        market.customers.push_back(maker.next());
        const CustomerDraft& customer = market.customers.back();
        if (customer.province < 0) continue;
        const auto province = static_cast<std::size_t>(customer.province);
        market.customers_of_province[province].push_back(i);
        const auto region = static_cast<std::size_t>(market.provinces[province].region);
        market.customers_of_class[region * 3 + static_cast<std::size_t>(customer.customer_class[0] - 'A')].push_back(i);
    }
    market.contacts = make_contacts(market, seed);
    return market;
}

} // namespace hedef::demo
