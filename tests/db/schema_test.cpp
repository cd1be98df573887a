// The rules of resources/schema/README.md: what drivers would damage must not come into the schema.
#include "base/contract.h"
#include "db/dialect.h"
#include "db/migrator.h"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <set>
#include <sstream>

using namespace hedef;
using namespace hedef::db;

namespace {

const Dialect sqlite{Server::sqlite, false}, postgresql{Server::postgresql, true};

struct Table
{
    std::string name;
    std::vector<std::pair<std::string, std::string>> columns; // name, the rest of the line
};

// Every "create table" of all steps; one column stands on one line.
std::vector<Table> tables()
{
    std::vector<Table> out;
    const std::regex begin("create table (\\w+) \\(");
    for (const SchemaStep& step : built_in_steps(sqlite)) {
        std::istringstream lines(step.text);
        bool inside = false;
        for (std::string line; std::getline(lines, line);) {
            std::smatch found;
            if (std::regex_match(line, found, begin)) {
                out.push_back({found[1], {}});
                inside = true;
            } else if (inside && line.substr(0, 1) == ")") {
                inside = false;
            } else if (inside) {
                const auto at = line.find_first_not_of(' ');
                const auto space = line.find(' ', at);
                out.back().columns.emplace_back(line.substr(at, space - at), line.substr(space + 1));
            }
        }
    }
    return out;
}

// The first columns of every index, unique constraint and primary key: "table.column".
std::set<std::string> indexed_columns()
{
    std::set<std::string> out;
    const std::regex index("create (?:unique )?index \\w+ on (\\w+) \\((\\w+)"),
        key("(?:unique|primary key) \\((\\w+)");
    for (const SchemaStep& step : built_in_steps(sqlite))
        for (std::sregex_iterator at(step.text.begin(), step.text.end(), index), end; at != end; ++at)
            out.insert((*at)[1].str() + "." + (*at)[2].str());
    for (const Table& table : tables())
        for (const auto& [name, rest] : table.columns) {
            const std::string line = name + " " + rest;
            std::smatch found;
            if (std::regex_search(line, found, key)) out.insert(table.name + "." + found[1].str());
            if (rest.find("primary key") != std::string::npos) out.insert(table.name + "." + name);
        }
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_test)

BOOST_AUTO_TEST_CASE(versions_run_from_one_without_gaps)
{
    for (const Dialect& dialect : {sqlite, postgresql}) {
        int expected = 0;
        for (const SchemaStep& step : built_in_steps(dialect)) {
            BOOST_TEST(step.version == ++expected);
            BOOST_TEST(step.min_compatible <= step.version);
            BOOST_TEST(std::stoi(step.name.substr(0, 4)) == step.version, step.name);
        }
        BOOST_TEST(expected >= 8);
    }
}

BOOST_AUTO_TEST_CASE(columns_have_token_types_only)
{
    const std::regex allowed("\\{(id|int|money|flag|date|stamp|text:[1-9][0-9]{0,3})\\}.*");
    const std::set<std::string> constraints{"primary", "unique", "check", "foreign", "constraint"};
    for (const Table& table : tables())
        for (const auto& [name, rest] : table.columns)
            BOOST_TEST((constraints.contains(name) || std::regex_match(rest, allowed)),
                       table.name << "." << name << ": " << rest);
    BOOST_TEST(tables().size() > 30u);
}

BOOST_AUTO_TEST_CASE(no_type_that_drivers_damage)
{
    const std::regex damaged(
        "\\b(numeric|decimal|text|integer|int|blob|bytea|double|real|float|timestamp|boolean|serial|json|jsonb)\\b",
        std::regex::icase);
    for (const Dialect& dialect : {sqlite, postgresql})
        for (const SchemaStep& step : built_in_steps(dialect)) {
            std::istringstream lines(dialect.expand(step.text));
            for (std::string line; std::getline(lines, line);) {
                if (line.substr(0, 2) == "--") continue;
                const std::string code =
                    std::regex_replace(line, std::regex("^\\s*\\w+"), ""); // without the column's name
                BOOST_TEST(!std::regex_search(code, damaged), step.name << ": " << line);
            }
        }
}

BOOST_AUTO_TEST_CASE(every_text_is_four_bytes_wide_and_checked)
{
    const std::regex varchar(
        "varchar\\((\\d+)\\)( collate \"C\")?( check \\((length|char_length)\\((\\w+)\\) <= (\\d+)\\))?");
    for (const Dialect& dialect : {sqlite, postgresql})
        for (const SchemaStep& step : built_in_steps(dialect)) {
            std::istringstream lines(dialect.expand(step.text));
            for (std::string line; std::getline(lines, line);) {
                std::smatch found;
                if (!std::regex_search(line, found, varchar)) continue;
                if (found[1] == "19") continue; // stamps are ASCII
                BOOST_TEST_REQUIRE(found[3].matched, step.name << ": " << line);
                BOOST_TEST(std::stoi(found[1]) == 4 * std::stoi(found[6]), line);
                BOOST_TEST(std::stoi(found[6]) <= 1999, line);
                BOOST_TEST(found[2].matched == (dialect.server() == Server::postgresql), line);
                BOOST_TEST(line.find(found[5].str()) < line.find("varchar"),
                           "the check is on its own column: " << line);
            }
        }
}

// Deleting a row searches for what points to it. Where thousands of rows are deleted at once (undoing an import,
// calculating again) every column that points to them begins an index; other things are deleted one by one, rarely, or
// only marked.
BOOST_AUTO_TEST_CASE(what_points_to_rows_that_go_in_numbers_has_an_index)
{
    const std::set<std::string> go_in_numbers{"credit",           "opportunity",    "opportunity_line",
                                              "customer_address", "commission_run", "target_version",
                                              "import_job",       "territory_rule", "seasonality_profile"};
    const std::set<std::string> few_rows{"target_version.revises_id", "commission_correction.corrected_run_id",
                                         "territory_customer.rule_id"};
    const std::set<std::string> indexed = indexed_columns();
    const std::regex reference("references (\\w+)");
    for (const Table& table : tables())
        for (const auto& [name, rest] : table.columns) {
            std::smatch found;
            const std::string column = table.name + "." + name;
            if (std::regex_search(rest, found, reference) && go_in_numbers.contains(found[1]) &&
                !few_rows.contains(column))
                BOOST_TEST(indexed.contains(column), "no index begins with " << column);
        }
}

BOOST_AUTO_TEST_CASE(tokens_become_types)
{
    BOOST_TEST(sqlite.expand("    a {text:10},") == "    a varchar(40) check (length(a) <= 10),");
    BOOST_TEST(postgresql.expand("    a {text:10},") ==
               "    a varchar(40) collate \"C\" check (char_length(a) <= 10),");
    BOOST_TEST(sqlite.expand("id {id} primary key") == "id bigint not null primary key");
    BOOST_TEST(sqlite.expand("x {int}\ny {flag}\nz {date}\nw {stamp}") ==
               "x bigint\ny smallint\nz date\nw varchar(19)");
    BOOST_TEST(sqlite.expand("){clustered}") == ") without rowid");
    BOOST_TEST(postgresql.expand("){clustered}") == ")");
    BOOST_CHECK_THROW(sqlite.expand("a {text:2000}"), base::ContractBroken);
    BOOST_CHECK_THROW(sqlite.expand("a {text:x}"), base::ContractBroken);
    BOOST_CHECK_THROW(sqlite.expand("a {nothing}"), base::ContractBroken);
}

BOOST_AUTO_TEST_SUITE_END()
