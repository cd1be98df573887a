#include "commission/view/commission_desk.h"
#include "commission/view/runs_panel.h"
#include "commission/view/plan_panel.h"
#include "commission/view/plans_panel.h"
#include "company/company_service.h"
#include "window_support/window_test.h"
#include "words/language.h"
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <wx/notebook.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>
using namespace hedef;
using namespace hedef::commission;
BOOST_AUTO_TEST_CASE(scratch_pictures)
{
    if (!std::getenv("D_DB")) return;
    const std::string out = std::getenv("D_OUT");
    if (std::getenv("D_TR")) words::speak(words::Language::turkish);
    hedef::testing::TestDesk desk(nullptr, base::make_date(2026, 11, 23));
    auto db = db::Database::open(db::Url::parse(std::string("sqlite:") + std::getenv("D_DB")).value(), desk.clock);
    CommissionService service(*db);
    company::Company company = company::CompanyService(*db).load().value();
    const bool small = std::getenv("D_SMALL");
    const wxSize size = small ? wxSize(800, 600) : wxSize(1400, 850);
    {
        hedef::testing::TestFrame frame(size);
        auto* panel = frame.show(new RunsPanel(frame.get(), {"commission.runs", ""}, desk.desk, service, service, company));
        hedef::testing::picture(out + "1.png");
        const auto open_first = [&](const char* name) {
            auto& list = *dynamic_cast<uikit::RowListBase*>(hedef::testing::named(panel, name));
            if (std::string(name) == "commission.people") list.sort_by({{"to_pay", true}});
            list.control().SetFocus();
            list.control().SelectAll();
            const auto ids = list.selected();
            if (ids.empty()) return;
            list.select(ids.front());
            hedef::testing::settle();
            panel->verb("record.open")->run();
            hedef::testing::settle();
        };
        open_first("commission.people");
        hedef::testing::picture(out + "2.png");
        open_first("commission.parts");
        hedef::testing::picture(out + "3.png");
        open_first("commission.lines");
        hedef::testing::picture(out + "4.png");
        if (panel->verb("commission.differences")->why_not().empty()) {
            panel->verb("commission.differences")->run();
            hedef::testing::picture(out + "5.png");
            open_first("commission.differences");
            hedef::testing::picture(out + "6.png");
        }
    }
    {
        hedef::testing::TestFrame frame(size);
        frame.show(new PlansPanel(frame.get(), {"commission.plans", ""}, desk.desk, service, company));
        hedef::testing::picture(out + "7.png");
    }
    {
        hedef::testing::TestFrame frame(size);
        auto* panel = frame.show(new PlanPanel(frame.get(), {"commission.plan", service.plans().front().code}, desk.desk, service, service, company));
        hedef::testing::picture(out + "8.png");
        auto* pages = dynamic_cast<wxListBox*>(hedef::testing::named(panel, words::_("Parts of the plan")));
        wxCommandEvent event(wxEVT_LISTBOX, pages->GetId());
        pages->SetSelection(2); event.SetInt(2); event.SetEventObject(pages);
        pages->ProcessWindowEvent(event);
        hedef::testing::picture(out + "9.png");
        auto* text = dynamic_cast<wxTextCtrl*>(hedef::testing::named(panel, words::_("The plan as text (JSON)")));
        wxString json = text->GetValue();
        json.Replace(wxS("\"from\": \"1"), wxS("\"from\": \"x1"), false);
        hedef::testing::type(text, std::string(json.utf8_str()));
        hedef::testing::wait_until([] { return false; }, 0.6);
        hedef::testing::picture(out + "a.png");
        json.Replace(wxS("\"from\": \"x1"), wxS("\"from\": \"1"), false);
        hedef::testing::type(text, std::string(json.utf8_str()));
        hedef::testing::wait_until([] { return false; }, 0.6);
        auto* book = dynamic_cast<wxNotebook*>(hedef::testing::named(panel, words::_("Parts of the plan editor")));
        book->SetSelection(1);
        panel->verb("commission.preview")->run();
        hedef::testing::settle();
        hedef::testing::picture(out + "b.png");
        book->SetSelection(2);
        hedef::testing::picture(out + "c.png");
        book->SetSelection(3);
        hedef::testing::picture(out + "d.png");
        book->SetSelection(0);
        event.SetInt(int(pages->GetCount()) - 1);
        pages->ProcessWindowEvent(event);
        hedef::testing::picture(out + "e.png");
        auto* again = panel; (void)again;
    }
}
