#include "exchange/view/past_imports_page.h"

#include "uikit/ask.h"
#include "uikit/notice.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"
#include "words/import_labels.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <filesystem>

namespace hedef::exchange {

namespace {

using uikit::_;
using uikit::gap;
using words::count;

template <auto Member> uikit::Column<PastImport> number(const char* id, const char* title)
{
    return {id,
            title,
            90,
            uikit::Align::right,
            [](const PastImport& i) { return count(i.*Member); },
            [](const PastImport& a, const PastImport& b) { return a.*Member <=> b.*Member; }};
}

std::vector<uikit::Column<PastImport>> columns()
{
    using uikit::Align;
    return {
        {"at", N_("When"), 140, Align::left, [](const PastImport& i) { return words::moment(i.at); },
         [](const PastImport& a, const PastImport& b) { return a.at <=> b.at; }},
        {"kind", N_("What"), 130, Align::left, [](const PastImport& i) { return words::kind_label(i.kind); }},
        {"file", N_("File"), 260, Align::left,
         [](const PastImport& i) { return std::filesystem::path(i.file).filename().string(); }},
        {"by", N_("By"), 130, Align::left, [](const PastImport& i) { return i.by; }},
        number<&PastImport::created>("created", N_("New")),
        number<&PastImport::updated>("updated", N_("Changed")),
        number<&PastImport::unchanged>("unchanged", N_("Unchanged")),
        number<&PastImport::refused>("refused", N_("Left out")),
        {"state", N_("State"), 110, Align::left,
         [](const PastImport& i) { return i.undone ? words::_("taken back") : words::_("in effect"); }},
        {"id",
         N_("Number"),
         70,
         Align::right,
         [](const PastImport& i) { return std::to_string(i.id); },
         [](const PastImport& a, const PastImport& b) { return a.id <=> b.id; },
         {},
         true},
    };
}

} // namespace

PastImportsPage::PastImportsPage(wxWindow* parent, desk::Desk& desk, ImportService& soon, ImportService& slow,
                                 std::function<void()> changed)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL),
      m_presenter(desk, *this, soon, slow), m_changed(std::move(changed))
{
    auto* all = new wxBoxSizer(wxVERTICAL);
    m_notice = new uikit::Notice(this);
    all->Add(m_notice, wxSizerFlags().Expand());
    m_list = new uikit::RowList<PastImport>(
        this, "exchange.past_imports", columns(), [](const PastImport& i) { return i.id; }, desk.preferences);
    m_list->when_empty(_("Loading…"));
    m_list->count_as([](std::size_t shown, std::size_t) { return _("{1} imports", count(std::int64_t(shown))); });
    m_list->tone([](const PastImport& i) { return i.undone ? uikit::Tone::quiet : uikit::Tone::plain; });
    m_list->on_select([this] { look(); });
    m_list->on_activate([this] { undo(); });
    all->Add(m_list, wxSizerFlags(1).Expand().Border(wxALL, gap(this)));
    m_undo = new wxButton(this, wxID_ANY, _("&Take back…"));
    all->Add(m_undo, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap(this)));
    SetSizer(all);
    m_undo->Bind(wxEVT_BUTTON, [this](const wxCommandEvent&) { undo(); });
    m_presenter.load();
    look();
}

void PastImportsPage::show(const PastImportsState& state)
{
    if (state.imports) {
        m_list->when_empty(_("Nothing was imported yet. The first tab imports a file."));
        m_list->show(state.imports);
    } else if (!state.loading)
        m_list->when_empty(_("The imports could not be read."));
    if (m_noticed != state.notice) {
        m_noticed = state.notice;
        if (m_noticed.empty())
            m_notice->hide();
        else
            m_notice->say(uikit::wx(m_noticed));
    }
    look();
}

wxString PastImportsPage::why_not_undo() const
{
    const auto* import = m_list->current_row();
    if (!import) return _("Select an import first.");
    return uikit::wx(m_presenter.why_not(*import));
}

void PastImportsPage::look()
{
    const wxString why = why_not_undo();
    m_undo->Enable(why.empty());
    m_undo->SetToolTip(why);
    m_changed();
}

void PastImportsPage::undo()
{
    if (!why_not_undo().empty()) return;
    const auto import = *m_list->current_row();
    if (uikit::ask(
            this, _("Take back the import of “{1}”?", std::filesystem::path(import.file).filename().string()),
            _("{1} rows it brought go, {2} rows it changed become what they were. It is refused when somebody has "
              "worked with any of them since.",
              count(import.created), count(import.updated)),
            _("&Take back"), true))
        m_presenter.undo(import.id);
}

} // namespace hedef::exchange
