#include "exchange/view/import_wizard.h"

#include "uikit/ask.h"
#include "uikit/notice.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"
#include "words/progress.h"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace hedef::exchange {

namespace {

using uikit::_;
using uikit::gap;

constexpr int look_every = 200; // milliseconds
constexpr int gauge_range = 1000;

constexpr std::array titles{N_("Step 1 of 5: Which file?"), N_("Step 2 of 5: How it was read"),
                            N_("Step 3 of 5: What its columns say"), N_("Step 4 of 5: What would happen"),
                            N_("Step 5 of 5: What was done")};

} // namespace

ImportWizard::ImportWizard(wxWindow* parent, desk::Desk& desk, ImportService& soon, ImportService& slow,
                           const ImportKinds& kinds, std::function<void()> changed)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL),
      m_presenter(desk, *this, soon, slow, kinds), m_changed(std::move(changed)), m_timer(this)
{
    auto* all = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    all->Add(m_notice, wxSizerFlags().Expand());
    m_title = new wxStaticText(this, wxID_ANY, {});
    m_title->SetFont(m_title->GetFont().Bold().Larger());
    all->Add(m_title, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    m_book = new wxSimplebook(this);
    m_file = new FilePage(m_book, m_presenter);
    m_check = new CheckPage(m_book, m_presenter, desk.preferences);
    m_result = new ResultPage(m_book, m_presenter);
    m_pages = {m_file, new FormPage(m_book, m_presenter), new ColumnsPage(m_book, m_presenter), m_check, m_result};
    for (auto* page : m_pages)
        m_book->AddPage(page, {});
    all->Add(m_book, wxSizerFlags(1).Expand());
    SetSizer(all);
    make_foot();
    Bind(wxEVT_TIMER, [this](const wxTimerEvent&) { show_progress(); });
    m_presenter.start();
}

void ImportWizard::make_foot()
{
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    m_doing = new wxStaticText(this, wxID_ANY, {});
    m_gauge = new wxGauge(this, wxID_ANY, gauge_range);
    m_stop = new wxButton(this, wxID_ANY, _("S&top"));
    m_back = new wxButton(this, wxID_ANY, _("&Back"));
    m_next = new wxButton(this, wxID_ANY, _("&Next"));
    foot->Add(m_doing, wxSizerFlags().CenterVertical());
    foot->Add(m_gauge, wxSizerFlags(1).CenterVertical().Border(wxLEFT | wxRIGHT, gap(this)));
    foot->Add(m_stop, wxSizerFlags().Border(wxRIGHT, gap(this)).ReserveSpaceEvenIfHidden());
    foot->AddStretchSpacer();
    foot->Add(m_back, wxSizerFlags().Border(wxRIGHT, gap(this)));
    foot->Add(m_next);
    GetSizer()->Add(foot, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    m_stop->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { m_presenter.stop(); });
    m_back->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { m_presenter.back(); });
    m_next->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { m_presenter.next(); });
}

void ImportWizard::show(const ImportState& state)
{
    const bool turned = state.step != m_shown.step;
    m_shown = state;
    const auto step = std::size_t(state.step);
    m_title->SetLabelText(_(titles.at(step)));
    page().show(state);
    if (m_book->GetSelection() != int(step)) m_book->ChangeSelection(step);
    m_back->Enable(state.can_back);
    m_next->Enable(state.can_next);
    m_next->SetLabel(uikit::wx(state.next_words));
    m_next->SetToolTip(uikit::wx(state.why_not));
    const bool busy = state.busy != ImportBusy::no;
    for (auto* window : std::initializer_list<wxWindow*>{m_doing, m_gauge, m_stop})
        window->Show(busy);
    m_stop->Enable(state.busy != ImportBusy::looking);
    if (busy)
        m_timer.Start(look_every);
    else
        m_timer.Stop();
    show_progress();
    if (m_noticed != state.notice) {
        m_noticed = state.notice;
        if (m_noticed.empty())
            m_notice->hide();
        else
            m_notice->say(uikit::wx(m_noticed));
    }
    Layout();
    if (turned && IsShownOnScreen()) page().focus_first();
    m_changed();
}

void ImportWizard::show_progress()
{
    if (m_shown.busy == ImportBusy::no) {
        // Why there is no next stands where the work would, so that it is seen without a mouse.
        m_doing->SetLabelText(uikit::wx(m_shown.why_not));
        m_doing->Show(!m_shown.why_not.empty());
        return;
    }
    if (m_shown.busy == ImportBusy::looking) {
        m_doing->SetLabelText(_("Looking at the file…"));
        return m_gauge->Pulse();
    }
    const auto standing = m_presenter.standing();
    const wxString what = standing.what.empty() ? _("Waiting…") : uikit::wx(words::words_of_progress(standing.what));
    m_doing->SetLabelText(standing.total > 0
                              ? what + wxS(" ") +
                                    uikit::wx(words::count(standing.done) + " / " + words::count(standing.total))
                          : standing.done > 0 ? what + wxS(" ") + uikit::wx(words::count(standing.done))
                                              : what);
    if (standing.total > 0)
        m_gauge->SetValue(int(standing.done * gauge_range / std::max(standing.total, standing.done)));
    else
        m_gauge->Pulse();
    Layout();
}

bool ImportWizard::may_close()
{
    if (!m_presenter.writing()) return true;
    if (!uikit::ask(this, _("Stop the import?"),
                    _("It is still being written. When it is stopped, nothing of it stays."), _("&Stop and close"),
                    true))
        return false;
    m_presenter.stop();
    return true;
}

} // namespace hedef::exchange
