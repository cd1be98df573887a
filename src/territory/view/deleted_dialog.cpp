#include "territory/view/territory_dialogs.h"
#include "uikit/row_list.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace hedef::territory {

using uikit::_;
using uikit::Align;
using uikit::gap;

namespace {

uikit::RowList<DeletedTerritory>* list_of(wxWindow* parent, const std::vector<DeletedTerritory>& deleted,
                                          desk::Preferences& preferences)
{
    using Row = DeletedTerritory;
    auto* list = new uikit::RowList<Row>(
        parent, "territory.deleted",
        {{"name", N_("Territory"), 200, Align::left, [](const Row& row) { return row.territory.name; }},
         {"code", N_("Code"), 100, Align::left, [](const Row& row) { return row.territory.code; }},
         {"above", N_("Was below"), 180, Align::left, [](const Row& row) { return row.above; }},
         {"at", N_("Deleted"), 140, Align::left, [](const Row& row) { return words::moment(row.at); },
          [](const Row& a, const Row& b) { return a.at.time_since_epoch().count() <=> b.at.time_since_epoch().count(); }}},
        [](const Row& row) { return row.territory.id.value; }, preferences);
    list->when_empty(_("No territory of this dimension was deleted."));
    list->show(std::make_shared<const std::vector<Row>>(deleted));
    return list;
}

} // namespace

std::optional<TerritoryId> ask_deleted(wxWindow* parent, const std::vector<DeletedTerritory>& deleted,
                                       desk::Preferences& preferences)
{
    wxDialog dialog(parent, wxID_ANY, _("Deleted territories"), wxDefaultPosition, parent->FromDIP(wxSize(680, 400)),
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(new wxStaticText(&dialog, wxID_ANY, _("A territory that comes back hangs where it hung, with its past.")),
               wxSizerFlags().Border(wxALL, gap(&dialog, 3)));
    auto* list = list_of(&dialog, deleted, preferences);
    sizer->Add(list, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap(&dialog, 3)));
    auto* buttons = new wxStdDialogButtonSizer;
    auto* restore = new wxButton(&dialog, wxID_OK, _("&Restore"));
    restore->SetDefault();
    restore->Disable();
    buttons->AddButton(restore);
    buttons->AddButton(new wxButton(&dialog, wxID_CANCEL, _("&Close")));
    buttons->Realize();
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap(&dialog, 3)));
    dialog.SetSizer(sizer);
    list->on_select([&] { restore->Enable(list->current_row() != nullptr); });
    list->on_activate([&] {
        if (list->current_row()) dialog.EndModal(wxID_OK);
    });
    list->control().SetFocus();
    dialog.CentreOnParent();
    if (dialog.ShowModal() != wxID_OK || !list->current_row()) return std::nullopt;
    return list->current_row()->territory.id;
}

} // namespace hedef::territory
