#include "targets/view/paste_dialog.h"

#include "uikit/ask.h"
#include "uikit/row_list.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace hedef::targets {

using uikit::_;
using uikit::gap;

namespace {

struct Row
{
    std::int64_t id = 0;
    PasteRefusal refusal;
};

wxString counted(std::size_t n)
{
    return uikit::wx(words::count(static_cast<std::int64_t>(n)));
}

std::string text(std::size_t n)
{
    return words::count(static_cast<std::int64_t>(n));
}

uikit::RowList<Row>* list_of(wxWindow* parent, const PastePreview& preview, desk::Preferences& preferences)
{
    using uikit::Align;
    auto* list = new uikit::RowList<Row>(
        parent, "targets.paste",
        {{"cell", N_("Cell"), 240, Align::left, [](const Row& row) { return row.refusal.cell; }},
         {"text", N_("What stands there"), 140, Align::left, [](const Row& row) { return row.refusal.text; }},
         {"why", N_("Why not"), 260, Align::left,
          [](const Row& row) { return uikit::utf8(uikit::sentence_of(row.refusal.why)); }}},
        [](const Row& row) { return row.id; }, preferences);
    auto rows = std::make_shared<std::vector<Row>>();
    for (const PasteRefusal& refusal : preview.refused)
        rows->push_back({static_cast<std::int64_t>(rows->size()) + 1, refusal});
    list->show(std::move(rows));
    return list;
}

} // namespace

bool ask_paste(wxWindow* parent, const PastePreview& preview, desk::Preferences& preferences)
{
    wxDialog dialog(parent, wxID_ANY, _("Paste"), wxDefaultPosition, parent->FromDIP(wxSize(720, 440)),
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    const wxString says =
        preview.good.empty()
            ? _("Nothing of this block can be pasted: {1} cells are refused.", text(preview.refused.size()))
            : _("{1} cells can be pasted, {2} cannot:", text(preview.good.size()), text(preview.refused.size()));
    auto* words = new wxStaticText(&dialog, wxID_ANY, says);
    words->Wrap(dialog.FromDIP(680));
    sizer->Add(words, wxSizerFlags().Border(wxALL, gap(&dialog, 3)));
    sizer->Add(list_of(&dialog, preview, preferences), wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap(&dialog, 3)));
    auto* buttons = new wxStdDialogButtonSizer;
    if (!preview.good.empty()) {
        auto* paste = new wxButton(&dialog, wxID_OK, _("&Paste what is good"));
        paste->SetName(wxS("paste ") + counted(preview.good.size()));
        paste->SetDefault();
        buttons->AddButton(paste);
    }
    buttons->AddButton(new wxButton(&dialog, wxID_CANCEL, preview.good.empty() ? _("&Close") : _("Cancel")));
    buttons->Realize();
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap(&dialog, 3)));
    dialog.SetSizer(sizer);
    dialog.CentreOnParent();
    return dialog.ShowModal() == wxID_OK;
}

} // namespace hedef::targets
