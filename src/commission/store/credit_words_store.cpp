#include "commission/store/credit_words_store.h"
#include "db/statement.h"

#include <functional>

namespace hedef::commission {

namespace {

constexpr auto select_labels = R"(
    SELECT id, label FROM credit_label)";

constexpr auto select_products = R"(
    SELECT id, code FROM product)";

constexpr auto select_customers = R"(
    SELECT id, code FROM customer)";

constexpr auto select_deals = R"(
    SELECT id, code FROM opportunity)";

constexpr auto select_territories = R"(
    SELECT id, code, parent_id FROM territory)";

} // namespace

CreditWordsStore::Words CreditWordsStore::load(std::string_view sql)
{
    std::vector<std::int64_t> id;
    std::vector<std::string> word;
    db::select(m_tx, sql, {}, id, word);
    Words words;
    words.reserve(id.size());
    for (std::size_t i = 0; i < id.size(); ++i) words.emplace(id[i], std::move(word[i]));
    return words;
}

CreditWordsStore::Words CreditWordsStore::labels()
{
    return load(select_labels);
}

CreditWordsStore::Words CreditWordsStore::product_codes()
{
    return load(select_products);
}

CreditWordsStore::Words CreditWordsStore::customer_codes()
{
    return load(select_customers);
}

CreditWordsStore::Words CreditWordsStore::deal_codes()
{
    return load(select_deals);
}

CreditWordsStore::Words CreditWordsStore::territory_paths()
{
    std::vector<std::int64_t> id;
    std::vector<std::string> code;
    std::vector<std::optional<std::int64_t>> parent;
    db::select(m_tx, select_territories, {}, id, code, parent);
    std::unordered_map<std::int64_t, std::size_t> row;
    for (std::size_t i = 0; i < id.size(); ++i) row.emplace(id[i], i);

    Words paths;
    const std::function<const std::string&(std::size_t)> path_of = [&](std::size_t i) -> const std::string& {
        if (const auto known = paths.find(id[i]); known != paths.end()) return known->second;
        const std::string path = parent[i] ? path_of(row.at(*parent[i])) + "/" + code[i] : code[i];
        return paths.emplace(id[i], path).first->second;
    };
    for (std::size_t i = 0; i < id.size(); ++i) path_of(i);
    return paths;
}

} // namespace hedef::commission
