#include "commission/view/runs_panel.h"

#include "window_support/window_test.h"

#include <boost/test/unit_test.hpp>

// Windows over a company that the presenter tests know: see ../commission/pay_world.h.
#include "../commission/pay_world.h"

using namespace hedef;
using namespace hedef::commission;
using base::make_date;
using commission::testing::july, commission::testing::august;
using commission::testing::PayWorld;
using hedef::testing::TestBackend;
using hedef::testing::TestDesk;
using hedef::testing::TestFrame;

namespace {

struct Windows
{
    explicit Windows(base::Tasks* own = nullptr) : desk(own, make_date(2017, 10, 15)) {}
    RunsPanel* open(const std::string& record = {})
    {
        return frame.show(new RunsPanel(frame.get(), {"commission.runs", record}, desk.desk, world.service, world.service, {}));
    }
    PayWorld world{TestBackend::sqlite};
    TestDesk desk;
    TestFrame frame;
};

template <class Row> uikit::RowList<Row>& list(wxWindow* window, const std::string& name)
{
    auto* found = dynamic_cast<uikit::RowList<Row>*>(hedef::testing::named(window, name));
    BOOST_REQUIRE_MESSAGE(found, name);
    return *found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(runs_window_test)

BOOST_AUTO_TEST_CASE(an_empty_company_says_what_to_do)
{
    Windows windows;
    auto* panel = windows.open();
    BOOST_TEST(list<PayPeriodRow>(panel, "commission.periods").shown() == 4u);
    BOOST_TEST(list<RunRow>(panel, "commission.run_list").shown() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
