#include "targets/view/figure_grid.h"
#include "targets/view/target_dialogs.h"
#include "targets/view/targets_panel.h"
#include "uikit/ask.h"
#include "uikit/text.h"

#include <wx/splitter.h>
#include <wx/textentry.h>

// What the window does when a command is told.
namespace hedef::targets {

using uikit::_;
using uikit::wx;

wxString TargetsPanel::why_not_edit() const
{
    const TargetsState& state = m_presenter.state();
    if (state.sheet.rows() == 0) return _("There are no targets here.");
    return wx(state.read_only);
}

// The text that is being typed in this window; its keys are its own, also those that are commands of the window.
wxTextEntry* TargetsPanel::typed_text() const
{
    wxWindow* focus = wxWindow::FindFocus();
    return focus && IsDescendant(focus) ? dynamic_cast<wxTextEntry*>(focus) : nullptr;
}

// Copy, cut, paste, select all and delete: in a text they mean the text.
void TargetsPanel::add_clipboard_verbs()
{
    const auto text_or = [this](void (*in_text)(wxTextEntry&), std::function<void()> in_grid) {
        return [this, in_text, in_grid] {
            if (wxTextEntry* text = typed_text())
                in_text(*text);
            else
                in_grid();
        };
    };
    const auto why_not = [this] { return typed_text() ? wxString() : why_not_edit(); };
    const auto rows = [this] { return m_presenter.state().rows.empty() ? _("There are no targets here.") : wxString(); };
    const auto erase = [this] { m_presenter.erase(m_grid->selected_cells()); };
    can("edit.copy", text_or([](wxTextEntry& text) { text.Copy(); }, [this] { m_grid->copy(); }), rows);
    can("edit.cut", text_or([](wxTextEntry& text) { text.Cut(); },
                            [this, erase] {
                                m_grid->copy();
                                erase();
                            }),
        why_not);
    can("edit.paste", text_or([](wxTextEntry& text) { text.Paste(); }, [this] { m_grid->paste(); }), why_not);
    can("edit.select_all", text_or([](wxTextEntry& text) { text.SelectAll(); }, [this] { m_grid->SelectAll(); }), rows);
    can("record.delete", text_or(
                             [](wxTextEntry& text) {
                                 if (!text.IsEditable()) return;
                                 long from = 0, to = 0;
                                 text.GetSelection(&from, &to);
                                 text.Remove(from, from == to ? std::min(to + 1, text.GetLastPosition()) : to);
                             },
                             erase),
        why_not);
}

void TargetsPanel::add_verbs()
{
    add_clipboard_verbs();
    const auto why_not = [this] { return why_not_edit(); };
    const auto rows = [this] { return m_presenter.state().rows.empty() ? _("There are no targets here.") : wxString(); };
    can_list(*m_grid);
    can("view.refresh", [this] { refresh(); });
    can("record.edit", [this] { m_grid->EnableCellEditControl(); },
        [this] {
            const auto cell = m_grid->current();
            return cell ? wx(m_presenter.why_not_type(*cell)) : _("There is no figure here.");
        });
    can("file.save", [this] { m_grid->DisableCellEditControl(); }, why_not);
    can("targets.fill_right", [this] { m_presenter.fill(m_grid->lines_right()); }, why_not);
    can("targets.fill_down", [this] { m_presenter.fill(m_grid->lines_down()); }, why_not);
    can("targets.fold", [this] { m_grid->fold_current(); }, rows);
    can("targets.side", [this] {
        const bool shown = !m_splitter->IsSplit();
        show_side(shown);
        m_lent.preferences.set("targets.grid.side", shown ? "1" : "0");
    });
    can("targets.months", [this] { m_presenter.show_months(!m_presenter.state().months); }, rows);
    can("targets.fold_all", [this] { m_presenter.fold_all(true); }, rows);
    can("targets.unfold_all", [this] { m_presenter.fold_all(false); }, rows);
    can("targets.lock",
        [this] {
            const auto cells = m_grid->selected_cells();
            const auto& sheet = m_presenter.state().sheet;
            const bool all = std::all_of(cells.begin(), cells.end(), [&](const auto& cell) {
                const auto& own = sheet.own(cell.row)[cell.slot];
                return !own || own->locked;
            });
            const bool any = std::any_of(cells.begin(), cells.end(),
                                         [&](const auto& cell) { return bool(sheet.own(cell.row)[cell.slot]); });
            m_presenter.lock(cells, !(all && any));
        },
        why_not);
    can("targets.spread", [this] { m_presenter.spread(m_grid->selected_cells()); }, why_not);
    can("targets.credits",
        [this] {
            const auto& shown = m_presenter.state().rows;
            const int row = m_grid->GetGridCursorRow();
            if (row >= 0 && std::size_t(row) < shown.size()) open_standing(shown[std::size_t(row)]);
        },
        rows);
}

void TargetsPanel::add_version_verbs()
{
    struct Row
    {
        const char* command;
        VersionVerb verb;
    };
    for (const Row& row :
         {Row{"targets.propose", VersionVerb::propose}, Row{"targets.accept", VersionVerb::accept},
          Row{"targets.reject", VersionVerb::reject}, Row{"targets.reopen", VersionVerb::reopen},
          Row{"targets.revise", VersionVerb::revise}})
        can(row.command, [this, verb = row.verb] { m_presenter.go(verb); },
            [this, verb = row.verb] { return wx(m_presenter.why_not(verb)); });
    can("targets.approve",
        [this] {
            const auto& version = m_presenter.state().version;
            if (uikit::ask(this, _("Approve '{1}'?", version->name),
                           _("From then on these targets count, and nothing in them changes; a revision takes their place."),
                           _("&Approve")))
                m_presenter.go(VersionVerb::approve);
        },
        [this] { return wx(m_presenter.why_not(VersionVerb::approve)); });
}

void TargetsPanel::add_dialog_verbs()
{
    const auto create = [this] { new_targets(this, m_presenter); };
    can("record.new", create);
    can("targets.new", create);
    can("targets.allocate",
        [this] {
            if (const auto cell = m_grid->current()) allocate_below(this, m_presenter, *cell);
        },
        [this] {
            if (const wxString why = why_not_edit(); !why.empty()) return why;
            const auto cell = m_grid->current();
            if (!cell) return _("There is no figure here.");
            return m_presenter.state().sheet.children(cell->row).empty() ? _("There is nobody below this row.")
                                                                         : wxString();
        });
    can("targets.seasonality", [this] { edit_seasonality(this, m_presenter); });
    can("targets.ramp",
        [this] {
            if (const auto cell = m_grid->current()) assign_ramp(this, m_presenter, cell->row);
        },
        [this] {
            const auto cell = m_grid->current();
            return cell && m_presenter.state().sheet.owners()[cell->row].is_person()
                       ? wxString()
                       : _("Choose a figure of a person.");
        });
    can("targets.limit", [this] { edit_limit(this, m_presenter); });
}

void TargetsPanel::open_standing(std::size_t row)
{
    show_credits(this, m_presenter, row, m_lent);
}

} // namespace hedef::targets
