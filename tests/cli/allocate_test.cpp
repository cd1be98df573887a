#include "program_run.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace hedef::testing;
using Json = nlohmann::json;

BOOST_AUTO_TEST_SUITE(allocate_test)

namespace {

struct Files
{
    std::string weights(const std::string& content) { return put("weights.csv", content); }
    std::string locks(const std::string& content) { return put("locks.csv", content); }
    std::string put(const std::string& name, const std::string& content)
    {
        write_file(folder.path() / name, content);
        return folder.file(name);
    }
    TempFolder folder;
};

} // namespace

BOOST_AUTO_TEST_CASE(the_last_cent_goes_to_the_lower_id)
{
    Files files;
    const auto weights = files.weights("id,weight\nc,1\na,1\nb,1\n");
    const auto csv = hedefctl({"--format", "csv", "targets", "allocate", "--total", "100000.00", "--weights", weights});
    BOOST_TEST(csv.code == 0);
    BOOST_TEST(csv.out == "id,amount\r\na,33333.34\r\nb,33333.33\r\nc,33333.33\r\n");
    const auto json =
        hedefctl({"--format", "json", "targets", "allocate", "--total", "100000.00", "--weights", weights});
    const auto object = Json::parse(json.out);
    BOOST_TEST(object.at("currency") == "TRY");
    BOOST_TEST(object.at("rows").at(0).at("amount") == "33333.34");
    const auto text =
        hedefctl({"--language", "tr", "targets", "allocate", "--total", "100000.00", "--weights", weights});
    BOOST_TEST(text.out.find("33.333,34") != std::string::npos, text.out);
}

BOOST_AUTO_TEST_CASE(locked_parts_keep_their_amount)
{
    Files files;
    const auto weights = files.weights("id;weight\na;1\nb;1\nc;2\n");
    const auto locks = files.locks("id,amount\nb,10.00\n");
    const auto answer = hedefctl(
        {"--format", "csv", "targets", "allocate", "--total", "100.00", "--weights", weights, "--locks", locks});
    BOOST_TEST(answer.out == "id,amount\r\na,30.00\r\nb,10.00\r\nc,60.00\r\n");
}

BOOST_AUTO_TEST_CASE(locks_above_the_total_are_refused_with_the_excess)
{
    Files files;
    const auto weights = files.weights("id,weight\na,1\nb,1\n");
    const auto locks = files.locks("id,amount\nb,100.01\n");
    const auto answer = hedefctl({"targets", "allocate", "--total", "100.00", "--weights", weights, "--locks", locks});
    BOOST_TEST(answer.code == 1);
    BOOST_TEST(answer.out == "");
    BOOST_TEST(answer.err.find("0.01") != std::string::npos, answer.err);
}

BOOST_AUTO_TEST_CASE(bad_files_are_told_with_line_and_column)
{
    Files files;
    const auto weights = files.weights("id,weight\na,1\nb,1e3\n");
    const auto text = hedefctl({"targets", "allocate", "--total", "100.00", "--weights", weights});
    BOOST_TEST(text.code == 3);
    BOOST_TEST(text.err.find(weights + ":3:2: “1e3”") != std::string::npos, text.err);
    const auto json = hedefctl({"--format", "json", "targets", "allocate", "--total", "100.00", "--weights", weights});
    const auto error = Json::parse(json.err).at("error");
    BOOST_TEST(error.at("line") == 3);
    BOOST_TEST(error.at("column") == 2);
    BOOST_TEST(error.at("file") == weights);
    const auto twice =
        hedefctl({"targets", "allocate", "--total", "1.00", "--weights", files.weights("id,weight\na,1\na,1\n")});
    BOOST_TEST(twice.code == 3);
    const auto column =
        hedefctl({"targets", "allocate", "--total", "1.00", "--weights", files.weights("id,share\na,1\n")});
    BOOST_TEST(column.code == 3);
    BOOST_TEST(column.err.find("weight") != std::string::npos);
    const auto missing =
        hedefctl({"targets", "allocate", "--total", "1.00", "--weights", files.folder.file("none.csv")});
    BOOST_TEST(missing.code == 3);
}

BOOST_AUTO_TEST_SUITE_END()
