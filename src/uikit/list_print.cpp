#include "uikit/list_print.h"

#include "uikit/list_printout.h"
#include "uikit/ask.h"
#include "uikit/listing.h"
#include "uikit/style.h"
#include "uikit/table_outlet.h"
#include "uikit/text.h"
#include "uikit/window.h"
#include "words/figures.h"

#include <wx/button.h>
#include <wx/paper.h>
#include <wx/prntbase.h>
#include <wx/print.h>
#include <wx/printdlg.h>
#include <wx/sizer.h>
#include <wx/statusbr.h>
#include <wx/stattext.h>

#include <charconv>

namespace hedef::uikit {

namespace {

constexpr auto paper_key = "print.paper";
constexpr auto landscape_key = "print.landscape";

// What was set up lasts until the program ends, and the paper beyond that.
wxPageSetupDialogData& page_setup(const desk::Preferences& preferences)
{
    static wxPageSetupDialogData setup;
    static bool made = false;
    if (made) return setup;
    made = true;
    int paper = wxPAPER_A4;
    const auto kept = preferences.get(paper_key).value_or("");
    std::from_chars(kept.data(), kept.data() + kept.size(), paper);
    setup.GetPrintData().SetPaperId(static_cast<wxPaperSize>(paper));
    setup.GetPrintData().SetOrientation(preferences.get(landscape_key).value_or("") == "1" ? wxLANDSCAPE : wxPORTRAIT);
    setup.SetPrintData(setup.GetPrintData());
    constexpr int margin = 15; // millimetres
    setup.SetMarginTopLeft(wxPoint(margin, margin));
    setup.SetMarginBottomRight(wxPoint(margin, margin));
    return setup;
}

// The bar above the pages, in the program's own words.
class PreviewBar : public wxPreviewControlBar
{
public:
    PreviewBar(wxPrintPreviewBase* preview, wxWindow* parent, std::function<void()> set_up)
        : wxPreviewControlBar(preview, 0, parent), m_set_up(std::move(set_up))
    {}

    void CreateButtons() override
    {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        const auto add = [&](wxWindowID id, const wxString& words, std::function<void()> does) {
            auto* button = new wxButton(this, id, words);
            button->Bind(wxEVT_BUTTON, [does = std::move(does)](wxCommandEvent&) { does(); });
            row->Add(button, wxSizerFlags().CentreVertical().Border(wxALL, gap(this, 1)));
            return button;
        };
        m_print = add(wxID_PREVIEW_PRINT, _("&Print…"), [this] { GetPrintPreview()->Print(true); });
        add(wxID_SETUP, _("Page set-&up…"), m_set_up);
        row->AddSpacer(gap(this, 2));
        m_back = add(wxID_PREVIEW_PREVIOUS, _("Pre&vious page"), [this] { go(-1); });
        m_page = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxALIGN_CENTRE_HORIZONTAL);
        row->Add(m_page, wxSizerFlags().CentreVertical().Border(wxALL, gap(this, 1)));
        m_forward = add(wxID_PREVIEW_NEXT, _("&Next page"), [this] { go(1); });
        row->AddSpacer(gap(this, 2));
        add(wxID_ZOOM_OUT, _("&Smaller"), [this] { zoom(-25); });
        add(wxID_ZOOM_IN, _("&Larger"), [this] { zoom(25); });
        row->AddStretchSpacer();
        add(wxID_PREVIEW_CLOSE, _("&Close"), [this] { wxGetTopLevelParent(this)->Close(); });
        SetSizer(row);
        show_page();
    }
    // How many pages there are is known when the first one was laid out.
    void SetPageInfo(int, int) override
    {
        if (m_page) show_page();
    }
    void focus_first() { m_print->SetFocus(); }
    void go(int by)
    {
        auto* preview = GetPrintPreview();
        const int page = preview->GetCurrentPage() + by;
        if (page < preview->GetMinPage() || page > preview->GetMaxPage()) return;
        preview->SetCurrentPage(page);
        show_page();
    }
    void zoom(int by)
    {
        auto* preview = GetPrintPreview();
        preview->SetZoom(std::clamp(preview->GetZoom() + by, 25, 300));
    }

private:
    void show_page()
    {
        auto* preview = GetPrintPreview();
        m_page->SetLabel(_("Page {1} of {2}", words::count(preview->GetCurrentPage()), words::count(preview->GetMaxPage())));
        m_back->Enable(preview->GetCurrentPage() > preview->GetMinPage());
        m_forward->Enable(preview->GetCurrentPage() < preview->GetMaxPage());
        Layout();
    }

    std::function<void()> m_set_up;
    wxButton *m_print = nullptr, *m_back = nullptr, *m_forward = nullptr;
    wxStaticText* m_page = nullptr;
};

class Preview : public wxPreviewFrame
{
public:
    Preview(wxPrintPreview* preview, wxWindow* parent, const wxString& title, std::function<void()> set_up)
        : wxPreviewFrame(preview, parent, title, wxDefaultPosition, parent->FromDIP(wxSize(900, 680))), m_set_up(std::move(set_up))
    {
        Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
            auto* bar = static_cast<PreviewBar*>(GetControlBar());
            switch (event.GetKeyCode()) {
            case WXK_ESCAPE:
                Close();
                return;
            case WXK_PAGEDOWN:
                return bar->go(1);
            case WXK_PAGEUP:
                return bar->go(-1);
            default:
                event.Skip();
            }
        });
    }
    void CreateControlBar() override
    {
        auto* bar = new PreviewBar(m_printPreview, this, m_set_up);
        bar->CreateButtons();
        m_controlBar = bar;
    }

    void focus_first() { static_cast<PreviewBar*>(m_controlBar)->focus_first(); }

private:
    std::function<void()> m_set_up;
};

void show_preview(wxWindow* parent, desk::Preferences& preferences, std::shared_ptr<const PrintedTable> table);

void set_up_page(wxFrame* preview, wxWindow* parent, desk::Preferences& preferences, std::shared_ptr<const PrintedTable> table)
{
    wxPageSetupDialogData& setup = page_setup(preferences);
    wxPageSetupDialog dialog(preview, &setup);
    if (dialog.ShowModal() != wxID_OK) return;
    setup = dialog.GetPageSetupData();
    preferences.set(paper_key, std::to_string(int(setup.GetPrintData().GetPaperId())));
    preferences.set(landscape_key, setup.GetPrintData().GetOrientation() == wxLANDSCAPE ? "1" : "0");
    preview->Close();
    parent->CallAfter([parent, &preferences, table] { show_preview(parent, preferences, table); });
}

void show_preview(wxWindow* parent, desk::Preferences& preferences, std::shared_ptr<const PrintedTable> table)
{
    wxPageSetupDialogData& setup = page_setup(preferences);
    wxPrintDialogData print(setup.GetPrintData());
    auto pages = std::make_unique<wxPrintPreview>(new ListPrintout(table, setup), new ListPrintout(table, setup), &print);
    if (!pages->IsOk()) // Windows measures pages by a printer
        return tell(parent, _("No printer is installed."),
                    _("Install one in the settings of the system, “Microsoft Print to PDF” for instance, or use “Export as shown”."));
    wxPrintPreview* preview = pages.release();
    auto frame = std::make_shared<Preview*>(nullptr);
    *frame = new Preview(preview, parent, _("Print “{1}”", table->title),
                         [frame, parent, &preferences, table] { set_up_page(*frame, parent, preferences, table); });
    (*frame)->InitializeWithModality(wxPreviewFrame_WindowModal);
    (*frame)->SetName(wxS("preview"));
    (*frame)->GetStatusBar()->Hide(); // the bar above says the page
    (*frame)->CentreOnParent();
    (*frame)->Show();
    (*frame)->focus_first();
}

} // namespace

void print_list(Window& window, const Listing& list)
{
    auto table = std::make_shared<PrintedTable>();
    table->table = list.table(true);
    table->company = outlet() ? outlet()->company() : std::string();
    table->title = utf8(window.title());
    table->date = words::date(window.m_desk.clock.today());
    show_preview(wxGetTopLevelParent(&window), window.m_desk.preferences, std::move(table));
}

} // namespace hedef::uikit
