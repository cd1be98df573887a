// Whose a file is these systems tell by its mode; on Windows by the folder of the person.
#include "shell/drafts_file_json.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;

BOOST_AUTO_TEST_SUITE(drafts_test)

BOOST_AUTO_TEST_CASE(nobody_else_can_read_it)
{
    const testing::TempFolder temporary;
    base::InlineTasks tasks;
    shell::DraftsFile drafts(temporary.path() / "drafts", tasks);
    drafts.of("sqlite:a.db");
    drafts.keep({"pipeline.deal", "D/17"}, "Deal", "secret", base::Stamp(std::chrono::seconds(1'500'000'000)));
    drafts.write();
    int found = 0;
    for (const auto& entry : std::filesystem::directory_iterator(temporary.path() / "drafts"))
        if (entry.path().extension() == ".json") {
            BOOST_CHECK(entry.status().permissions() == std::filesystem::perms(0600));
            ++found;
        }
    BOOST_TEST(found == 1);
}

BOOST_AUTO_TEST_SUITE_END()
