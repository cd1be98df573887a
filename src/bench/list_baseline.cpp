#include "list_baseline.h"

#include <array>
#include <vector>

namespace hedef::bench {

ListPlace place_in_list(RawDatabase& database, std::int64_t rows)
{
    if (rows <= 0) return {};
    RawStatement row(database, "select sort_key, id from opportunity order by sort_key, id limit 1 offset " +
                                   std::to_string(rows - 1));
    if (!row.step()) return {};
    return {std::string(row.text(0)), row.number(1)};
}

RawStatement page_statement(RawDatabase& database, int limit)
{
    return {database, "select o.id, o.code, o.name, c.name, p.name, t.name, w.name, s.name, o.amount, o.currency, "
                      "o.engaged_on, o.closed_on, "
                      "o.probability, s.probability, o.sort_key from opportunity o join person w on w.id = o.owner_id "
                      "join stage s on s.id = o.stage_id "
                      "left join customer c on c.id = o.customer_id left join territory t on t.id = o.territory_id "
                      "left join opportunity_line l on l.opportunity_id = o.id and l.position = 1 left join product p "
                      "on p.id = l.product_id "
                      "where o.deleted_at is null and o.sort_key >= ?1 and (o.sort_key > ?1 or o.id > ?2) order by "
                      "o.sort_key, o.id limit " +
                          std::to_string(limit)};
}

std::int64_t page_by_hand(RawStatement& page, const ListPlace& after)
{
    struct Row
    {
        std::array<std::string, 11> texts;
        std::array<std::int64_t, 4> numbers;
    };
    static constexpr int text_columns[] = {1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 14};
    static constexpr int number_columns[] = {0, 8, 12, 13};
    std::vector<Row> rows;
    page.reset();
    page.bind(1, std::string_view(after.sort_key));
    page.bind(2, after.id);
    while (page.step()) {
        Row& row = rows.emplace_back();
        for (std::size_t i = 0; i < row.texts.size(); ++i)
            row.texts[i] = page.text(text_columns[i]);
        for (std::size_t i = 0; i < row.numbers.size(); ++i)
            row.numbers[i] = page.number(number_columns[i]);
    }
    return static_cast<std::int64_t>(rows.size());
}

} // namespace hedef::bench
