// Every text goes in and out of every text column as it is.
#include "base/text.h"
#include "exchange/csv_writer.h"
#include "exchange/store/import_store.h"
#include "exchange_world.h"
#include "support/shared_folder.h"

#include <boost/test/data/test_case.hpp>

#include <iostream>
#include <set>
#include <sstream>

using namespace hedef;
using testing::ExchangeWorld;

namespace {

std::vector<std::string> nasty_texts()
{
    std::vector<std::string> texts = {" leading",
                                      "trailing ",
                                      "  both  ",
                                      "a\"b",
                                      "a,b;c\td|e",
                                      "line\nbreak",
                                      "cr\r\nlf",
                                      "=1+1",
                                      "+49 1",
                                      "-5",
                                      "@home",
                                      "'=quoted",
                                      "''@",
                                      "'",
                                      "NULL",
                                      "null",
                                      "true",
                                      "1.234",
                                      "01.02.2017",
                                      "İstanbul",
                                      "ıİiI",
                                      "👩‍👩‍👧‍👦",
                                      "\xE2\x80\xAE"
                                      "abc",
                                      "a\\b;c:d",
                                      "%s%n",
                                      "\x01\x1f\x7f",
                                      "\xEF\xBB\xBF",
                                      "\xC2\xA0",
                                      "\xE3\x80\x80",
                                      "\t",
                                      "Robert'); drop table person;--",
                                      ":name",
                                      "a::b",
                                      "$1",
                                      "?",
                                      "{d '2017-01-01'}"};
    if (auto shared = testing::shared_folder()) {
        std::istringstream lines(testing::read_file(*shared / "data" / "strings" / "blns.txt"));
        for (std::string line; std::getline(lines, line);)
            if (!line.empty() && base::length(line) <= 400) texts.push_back(line);
    } else {
        std::cout << "skipped: no ../shared\n";
    }
    std::set<std::string> seen;
    std::erase_if(texts, [&](const std::string& text) { return !seen.insert(text).second; });
    return texts;
}

void expect_same(ExchangeWorld& world, const char* kind, const std::string& file)
{
    const exchange::ImportOutcome outcome = world.import(kind, file);
    BOOST_REQUIRE_MESSAGE(!outcome.refusal,
                          kind << " " << (outcome.refusal ? ExchangeWorld::told(*outcome.refusal) : ""));
    const exchange::ImportReport again = world.must(kind, world.exported(kind));
    BOOST_TEST(again.created + again.updated == 0, kind);
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_tests)

BOOST_DATA_TEST_CASE(every_text_comes_back_as_it_went_in, testing::all_drivers(), backend)
{
    ExchangeWorld world(backend);
    world.must("people", "id,name\nboss,Boss\n");
    std::string people, customers, products, deals, credits;
    exchange::CsvWriter p(people), c(customers), r(products), d(deals), k(credits);
    auto header = [](exchange::CsvWriter& csv, std::initializer_list<const char*> names) {
        for (const char* name : names)
            csv.text(name);
        csv.end_row();
    };
    header(p, {"id", "name", "title", "email", "team"});
    header(c, {"id", "name", "class", "industry", "country", "province", "district", "size_class"});
    header(r, {"id", "name", "category"});
    header(d, {"id", "name", "owner", "deal_type", "source"});
    header(k, {"id", "date", "person", "amount", "deal", "deal_type", "category", "customer_class"});
    const std::vector<std::string> texts = nasty_texts();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string& text = texts[i];
        const bool visible = !base::trimmed(text).empty();
        p.text(text), p.text(text), p.text(text), p.text(text), p.text("t" + std::to_string(i % 3)), p.end_row();
        for (int column = 0; column < 8; ++column)
            c.text(text);
        c.end_row();
        r.text(text), r.text(text), r.text(text), r.end_row();
        d.text(text), d.text(visible ? text : "x" + text), d.text("boss"), d.text(text), d.text(text), d.end_row();
        k.text(text), k.value("2017-01-01"), k.text("boss"), k.value("1.00"), k.text(text), k.text(text), k.text(text),
            k.text(text), k.end_row();
    }
    expect_same(world, "people", people);
    expect_same(world, "customers", customers);
    expect_same(world, "products", products);
    expect_same(world, "opportunities", deals);
    expect_same(world, "credits", credits);
    // Byte for byte in the database.
    world.database->read([&](db::Transaction& tx) {
        const std::pair<const char*, std::vector<const char*>> columns[] = {
            {"person", {"code", "name", "title", "email"}},
            {"customer", {"code", "name", "class", "industry", "district"}},
            {"product", {"name", "category"}},
            {"opportunity", {"code", "deal_type", "source"}},
            {"credit", {"code"}}};
        for (const auto& [table, names] : columns)
            for (const char* column : names) {
                std::vector<std::optional<std::string>> found;
                db::select(tx, "select " + std::string(column) + " from " + table + " order by id", {}, found);
                if (std::string(table) == "person") found.erase(found.begin());
                BOOST_REQUIRE_EQUAL(found.size(), texts.size());
                for (std::size_t i = 0; i < texts.size(); ++i)
                    BOOST_TEST(found[i].value_or("") == texts[i], table << "." << column);
            }
        return 0;
    });
}

BOOST_DATA_TEST_CASE(a_mapping_of_36000_bytes_is_remembered_whole, testing::all_drivers(), backend)
{
    ExchangeWorld world(backend);
    for (const std::string letters : {"x", "ş", "🎯", "aşk🎯 "}) {
        std::string mapping;
        while (mapping.size() < 36'000)
            mapping += letters;
        const auto remembered = world.database->write([&](db::Transaction& tx) -> base::Result<std::string> {
            exchange::ImportStore store(tx);
            store.remember_mapping("people", "hash", mapping); // over the one before
            return store.mapping("people", "hash").value();
        });
        BOOST_TEST((*remembered == mapping), letters);
        const auto later = world.database->read(
            [](db::Transaction& tx) { return exchange::ImportStore(tx).mapping("people", "hash").value(); });
        BOOST_TEST((later == mapping), letters);
    }
}

BOOST_AUTO_TEST_SUITE_END()
