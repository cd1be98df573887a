#include "import_baseline.h"

#include "base/contract.h"
#include "base/fraction.h"
#include "exchange/mapped_file.h"
#include "pipeline/credits_import.h"
#include "sqlite_baseline.h"

#include <unordered_map>

namespace hedef::bench {

namespace {

struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using Ids = std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>>;

Ids ids_of(RawDatabase& database, const std::string& table)
{
    Ids ids;
    RawStatement rows(database, "select id, code from " + table);
    while (rows.step())
        ids.emplace(rows.text(1), rows.number(0));
    return ids;
}

// The category of each product, as a label.
std::unordered_map<std::int64_t, std::int64_t> write_labels(RawDatabase& database)
{
    Ids labels;
    std::unordered_map<std::int64_t, std::int64_t> of_product;
    RawStatement products(database, "select id, category from product");
    while (products.step()) {
        const auto [label, fresh] = labels.try_emplace(std::string(products.text(1)), labels.size() + 1);
        of_product.emplace(products.number(0), label->second);
    }
    RawStatement insert(database, "insert into credit_label (id, kind, label) values (?, 'category', ?)");
    for (const auto& [label, id] : labels) {
        insert.bind(1, id);
        insert.bind(2, label);
        insert.write();
    }
    return of_product;
}

constexpr const char* insert_credit =
    "insert into credit (id, code, day, person_id, kind, quantity, amount, margin, share, credited_amount, "
    "credited_margin, customer_id, "
    "product_id, category_id, origin) values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";

std::int64_t part(std::int64_t amount, std::int64_t share)
{
    return base::divide(static_cast<base::Int128>(amount) * share, 1'000'000, base::Rounding::half_away);
}

} // namespace

void import_by_hand(const std::filesystem::path& path, const std::filesystem::path& csv)
{
    const auto fields = pipeline::CreditsImport::standard_fields();
    const auto file = exchange::MappedFile::open(csv, fields);
    const auto place = [&](std::string_view name) { return file->field(name); };
    const std::size_t id = place("id"), date = place("date"), person = place("person"), customer = place("customer"),
                      product = place("product"), quantity = place("quantity"), amount = place("amount"),
                      margin = place("margin"), share = place("share");
    RawDatabase database(path.string());
    database.run("begin immediate");
    const Ids people = ids_of(database, "person"), customers = ids_of(database, "customer"),
              products = ids_of(database, "product");
    const auto category = write_labels(database);
    {
        RawStatement insert(database, insert_credit);
        std::int64_t next = 0;
        const base::Currency currency;
        file->for_each([&](const exchange::MappedRow& row) {
                const std::int64_t sold = row.money(amount, currency).value()->minor,
                                   earned = row.money(margin, currency).value()->minor;
                const std::int64_t part_of = *row.number(share).value();
                const std::string day = base::to_iso(*row.date(date).value());
                const std::int64_t product_id = products.find(*row.cell(product))->second;
                insert.bind(1, ++next);
                insert.bind(2, *row.text(id).value());
                insert.bind(3, day);
                insert.bind(4, people.find(*row.cell(person))->second);
                insert.bind(5, *row.number(quantity).value());
                insert.bind(6, sold);
                insert.bind(7, earned);
                insert.bind(8, part_of);
                insert.bind(9, part(sold, part_of));
                insert.bind(10, part(earned, part_of));
                insert.bind(11, customers.find(*row.cell(customer))->second);
                insert.bind(12, product_id);
                insert.bind(13, category.at(product_id));
                insert.write();
                return true;
            })
            .value();
    }
    database.run("commit");
}

} // namespace hedef::bench
