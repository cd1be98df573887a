#include "schema_texts.h"
#include "base/text.h"
#include "db/statement.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <numeric>
#include <set>

namespace hedef::testing {

namespace {

const char* const columns_sql = R"(
    select cast(t.relname as varchar(400)), cast(a.attname as varchar(400)),
           cast(format_type(a.atttypid, a.atttypmod) as varchar(400)),
           cast(greatest(a.atttypmod - 4, 0) as bigint),
           cast(coalesce((select min(cast(substring(pg_get_constraintdef(c.oid) from 'char_length[^<]*<= ([0-9]+)') as bigint))
                            from pg_constraint c
                           where c.contype = 'c' and c.conrelid = t.oid and c.conkey = array[a.attnum]), 0) as bigint)
      from pg_class t
      join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      join pg_type y on y.oid = a.atttypid and y.typcategory = 'S'
     where t.relkind in ('r', 'p')
     order by 1, 2)";

using Letters = std::vector<std::string>;

const Letters ascii{"a", "B", "7", "-", "z"};

const std::vector<Letters> alphabets{
    ascii,
    {"ş", "İ", "ğ", "ı", "Ç", "ö", "Ü"},         // two bytes
    {"€", "漢", "字", "ẞ"},                      // three
    {"🎯", "🙂", "🚀", "💰", "\xF4\x8F\xBF\xBD"}, // four, up to the last plane
    {"a", "🎯", "ş", "€", "7", "İ"},
    {"🚀", "i", "ı", "漢", "ğ", "🙂", "x", "x", "Ş"},
};

std::string text_of(const Letters& letters, std::size_t length)
{
    std::string out;
    for (std::size_t i = 0; i < length; ++i)
        out += letters[(length + i) % letters.size()];
    return out;
}

std::set<std::size_t> lengths_around(std::size_t limit)
{
    std::set<std::size_t> out;
    for (std::size_t length = 1; length <= 20; ++length)
        out.insert(length);
    for (std::size_t power = 32; power <= 2048; power *= 2)
        out.insert({power - 1, power, power + 1});
    out.insert({limit / 4, limit / 4 + 1, limit / 2, limit / 2 + 1}); // where bytes would reach a limit of characters
    if (limit > 2) out.insert({limit - 2, limit - 1});
    out.insert(limit);
    out.erase(0);
    out.erase(out.upper_bound(limit), out.end());
    return out;
}

} // namespace

std::size_t TextColumn::limit() const
{
    if (checked > 0) return static_cast<std::size_t>(checked);
    return declared > 0 ? static_cast<std::size_t>(declared)
                        : 9000; // a text without end: longer than any buffer of ours
}

std::vector<TextColumn> text_columns(db::Database& database)
{
    std::vector<std::string> tables, names, types;
    std::vector<std::int32_t> declared, checked;
    database.read(
        [&](db::Transaction& tx) { return db::select(tx, columns_sql, {}, tables, names, types, declared, checked); });
    std::vector<TextColumn> out;
    for (std::size_t i = 0; i < tables.size(); ++i)
        out.push_back({tables[i], names[i], types[i], declared[i], checked[i]});
    return out;
}

std::vector<std::string> texts_around(std::size_t limit, bool ascii_only)
{
    std::vector<std::string> out;
    for (std::size_t length : lengths_around(limit)) {
        if (ascii_only) {
            out.push_back(text_of(ascii, length));
            continue;
        }
        for (const Letters& letters : alphabets)
            out.push_back(text_of(letters, length));
    }
    return out;
}

std::vector<TwinTable> make_twins(db::Database& database)
{
    std::vector<TwinTable> twins;
    for (TextColumn& column : text_columns(database)) {
        if (twins.empty() || twins.back().columns.back().table != column.table)
            twins.push_back({"twin_of_" + column.table, {}, {}, {}});
        twins.back().columns.push_back(std::move(column));
    }
    for (TwinTable& twin : twins) {
        std::size_t rows = 0;
        std::string names;
        for (const TextColumn& column : twin.columns) {
            twin.texts.push_back(texts_around(column.limit(), column.is_stamp()));
            rows = std::max(rows, twin.texts.back().size());
            names += ", " + column.name;
        }
        for (std::vector<std::string>& texts : twin.texts) // shorter ones begin again
            for (std::size_t i = 0; texts.size() < rows; ++i)
                texts.push_back(texts[i]);
        twin.numbers.resize(rows);
        std::iota(twin.numbers.begin(), twin.numbers.end(), 1);
        BOOST_REQUIRE(database.write([&](db::Transaction& tx) -> base::Result<base::Done> {
            db::execute(tx, "create table " + twin.name + " as select cast(0 as bigint) as row_no" + names + " from " +
                                twin.columns[0].table + " with no data");
            db::execute(tx, "alter table " + twin.name + " add primary key (row_no)");
            return base::Done{};
        }));
    }
    return twins;
}

void check_column(const TextColumn& column, const std::vector<std::string>& read,
                  const std::vector<std::string>& written)
{
    const std::string name = column.table + "." + column.name + " " + column.type;
    BOOST_TEST(read.size() == written.size(), name << ": " << read.size() << " rows of " << written.size());
    const std::size_t rows = std::min(read.size(), written.size());
    const auto at = std::mismatch(read.begin(), read.begin() + static_cast<std::ptrdiff_t>(rows), written.begin());
    const auto row = static_cast<std::size_t>(at.first - read.begin());
    if (row < rows)
        BOOST_ERROR(name << ", row " << row << ": " << written[row].size() << " bytes in " << base::length(written[row])
                         << " characters went in, " << read[row].size() << " bytes came back");
}

} // namespace hedef::testing
