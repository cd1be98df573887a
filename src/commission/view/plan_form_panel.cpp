#include "commission/view/plan_form_panel.h"

#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/grid.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace hedef::commission {

namespace {

using uikit::_;
using uikit::wx;

constexpr int pause_ms = 350; // after the last key

bool same_shape(const FormPage& a, const FormPage& b)
{
    if (a.path != b.path || a.fields.size() != b.fields.size() || a.tables.size() != b.tables.size()) return false;
    for (std::size_t i = 0; i < a.fields.size(); ++i)
        if (a.fields[i].path != b.fields[i].path || a.fields[i].kind != b.fields[i].kind || a.fields[i].label != b.fields[i].label ||
            a.fields[i].choices != b.fields[i].choices)
            return false;
    for (std::size_t i = 0; i < a.tables.size(); ++i)
        if (a.tables[i].path != b.tables[i].path || a.tables[i].columns != b.tables[i].columns) return false;
    return true;
}

wxString choice_words(const FormColumn& column, const std::string& key)
{
    for (const auto& [known, words] : column.choices)
        if (known == key) return wx(words);
    return wx(key);
}

std::string choice_key(const FormColumn& column, const wxString& words)
{
    for (const auto& [key, known] : column.choices)
        if (wx(known) == words) return key;
    return uikit::utf8(words);
}

} // namespace

PlanFormPanel::PlanFormPanel(wxWindow* parent, PlanPresenter& presenter)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), m_presenter(presenter)
{
    SetName(_("Plan as a form"));
    SetScrollRate(0, uikit::gap(this, 4));
    SetSizer(new wxBoxSizer(wxVERTICAL));
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { flush(); });
}

void PlanFormPanel::show(const PlanState& state)
{
    if (state.pages.empty()) return;
    const FormPage& page = state.pages[std::min(state.page, state.pages.size() - 1)];
    m_filling = true;
    if (!m_built || !same_shape(page, m_page)) build(page);
    fill(page);
    mark(state);
    m_filling = false;
}

void PlanFormPanel::build(const FormPage& page)
{
    m_timer.Stop();
    Freeze();
    GetSizer()->Clear(true);
    m_grids.clear();
    m_page = page;
    m_built = true;
    const int border = uikit::gap(this, 2);
    m_fault = new wxStaticText(this, wxID_ANY, wxString());
    m_fault->SetForegroundColour(uikit::colour_of(uikit::Tone::bad));
    m_fault->Hide();
    GetSizer()->Add(m_fault, 0, wxEXPAND | wxALL, border);
    m_form = new uikit::Form(this);
    for (const FormField& field : page.fields) add_field(field);
    m_form->on_change([this] {
        if (!m_filling) m_timer.StartOnce(pause_ms);
    });
    GetSizer()->Add(m_form, 0, wxEXPAND | wxALL, border);
    for (std::size_t i = 0; i < page.tables.size(); ++i) add_table(i);
    m_only_in_text = new wxStaticText(this, wxID_ANY, wxString());
    m_only_in_text->Hide();
    GetSizer()->Add(m_only_in_text, 0, wxEXPAND | wxALL, border);
    Thaw();
}

void PlanFormPanel::add_field(const FormField& field)
{
    uikit::FieldWishes wishes;
    wishes.required = field.required;
    const char* label = field.label.c_str(); // in the spoken language already
    switch (field.kind) {
    case FieldKind::choice: {
        std::vector<uikit::Choice> choices;
        for (const auto& [key, words] : field.choices) choices.push_back({key, wx(words)});
        m_form->choice(field.path, label, std::move(choices), wishes);
        break;
    }
    case FieldKind::flag:
    case FieldKind::part:
        m_form->check(field.path, label);
        break;
    default:
        m_form->text(field.path, label, wishes);
    }
}

void PlanFormPanel::add_table(std::size_t index)
{
    const FormTable& table = m_page.tables[index];
    const int border = uikit::gap(this, 2);
    auto* label = new wxStaticText(this, wxID_ANY, wx(table.label));
    GetSizer()->Add(label, 0, wxLEFT | wxRIGHT, border);
    auto* grid = new wxGrid(this, wxID_ANY);
    grid->SetName(wx(table.label));
    grid->CreateGrid(0, static_cast<int>(table.columns.size()));
    grid->SetRowLabelSize(FromDIP(32));
    grid->SetTabBehaviour(wxGrid::Tab_Leave);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const int column = static_cast<int>(c);
        grid->SetColLabelValue(column, wx(table.columns[c].label));
        if (!table.columns[c].choices.empty()) {
            wxArrayString words;
            for (const auto& [key, choice] : table.columns[c].choices) words.Add(wx(choice));
            auto* attributes = new wxGridCellAttr;
            attributes->SetEditor(new wxGridCellChoiceEditor(words));
            grid->SetColAttr(column, attributes);
        }
        if (table.columns[c].kind == FieldKind::decimal) {
            auto* attributes = new wxGridCellAttr;
            attributes->SetAlignment(wxALIGN_RIGHT, wxALIGN_CENTRE);
            grid->SetColAttr(column, attributes);
        }
        grid->AutoSizeColLabelSize(column);
        grid->SetColSize(column, std::max(grid->GetColSize(column), FromDIP(90)));
    }
    grid->Bind(wxEVT_GRID_CELL_CHANGED, [this, index, grid](wxGridEvent& event) {
        if (m_filling) return;
        const auto row = static_cast<std::size_t>(event.GetRow()), column = static_cast<std::size_t>(event.GetCol());
        const FormTable shape = m_page.tables[index];
        const wxString text = grid->GetCellValue(event.GetRow(), event.GetCol());
        const std::string value = shape.columns[column].choices.empty() ? uikit::utf8(text) : choice_key(shape.columns[column], text);
        // The grid is still busy with its editor.
        CallAfter([this, shape, row, column, value] { m_presenter.cell_edited(shape, row, column, value); });
    });
    m_grids.push_back(grid);
    GetSizer()->Add(grid, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, border);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    auto* add = new wxButton(this, wxID_ANY, _("Add row"));
    add->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) {
        CallAfter([this, table = m_page.tables[index]] { m_presenter.add_row(table); });
    });
    auto* remove = new wxButton(this, wxID_ANY, _("Remove row"));
    remove->Bind(wxEVT_BUTTON, [this, index, grid](wxCommandEvent&) {
        const int row = grid->GetGridCursorRow();
        if (row < 0 || row >= grid->GetNumberRows()) return;
        CallAfter([this, table = m_page.tables[index], row] { m_presenter.remove_row(table, static_cast<std::size_t>(row)); });
    });
    buttons->Add(add, 0, wxRIGHT, uikit::gap(this));
    buttons->Add(remove);
    GetSizer()->Add(buttons, 0, wxALL, border);
}

void PlanFormPanel::fill(const FormPage& page)
{
    for (const FormField& field : page.fields) {
        auto* shown = m_form->find(field.path);
        // What somebody is typing is theirs.
        if (shown->control()->HasFocus() && field.kind != FieldKind::flag && field.kind != FieldKind::part) continue;
        if (typed(field) == field.value) continue;
        if (auto* text = dynamic_cast<uikit::TextField*>(shown)) text->set(field.value);
        if (auto* choice = dynamic_cast<uikit::ChoiceField*>(shown)) choice->set(field.value);
        if (auto* check = dynamic_cast<uikit::CheckField*>(shown)) check->set(!field.value.empty());
    }
    for (std::size_t i = 0; i < page.tables.size(); ++i) fill_table(i, page.tables[i]);
    m_page = page;
    wxString only;
    for (const std::string& path : page.only_in_text) only += (only.empty() ? wxString() : wxString(wxS(", "))) + wx(path);
    m_only_in_text->Show(!only.empty());
    if (!only.empty()) {
        m_only_in_text->SetLabel(_("Only in the text, and kept as it is: {1}", uikit::utf8(only)));
        m_only_in_text->Wrap(std::max(GetClientSize().x - uikit::gap(this, 6), FromDIP(160)));
    }
}

void PlanFormPanel::fill_table(std::size_t index, const FormTable& table)
{
    wxGrid* grid = m_grids[index];
    const int rows = static_cast<int>(table.rows.size());
    const bool other_height = grid->GetNumberRows() != rows;
    if (grid->GetNumberRows() < rows) grid->AppendRows(rows - grid->GetNumberRows());
    if (grid->GetNumberRows() > rows) grid->DeleteRows(rows, grid->GetNumberRows() - rows);
    for (int r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const std::string& value = table.rows[static_cast<std::size_t>(r)][c];
            const int column = static_cast<int>(c);
            const wxString words = table.columns[c].choices.empty() ? wx(value) : choice_words(table.columns[c], value);
            if (grid->GetCellValue(r, column) != words) grid->SetCellValue(r, column, words);
        }
    if (!other_height) return;
    grid->SetMinSize(wxSize(-1, grid->GetColLabelSize() + std::max(rows, 1) * grid->GetDefaultRowSize() + FromDIP(20)));
    FitInside();
}

void PlanFormPanel::mark(const PlanState& state)
{
    m_form->clear_marks();
    const bool no_json = state.fault && state.fault->no_json;
    m_form->read_only(no_json);
    for (wxGrid* grid : m_grids) grid->EnableEditing(!no_json);
    mark_cells(state.fault ? state.fault->refusal.field : std::string());
    const bool here = state.fault && (no_json || state.fault->page == state.page);
    if (here) {
        const std::string& path = state.fault->refusal.field;
        auto* field = m_form->find(path);
        if (field) field->mark(wx(state.fault->sentence));
        m_fault->SetLabel(no_json ? _("The text is no JSON at line {1}, column {2}; the form follows again when it is.",
                                      std::to_string(state.fault->span.line), std::to_string(state.fault->span.column))
                                  : wx(state.fault->sentence));
        m_fault->Wrap(std::max(GetClientSize().x - uikit::gap(this, 6), FromDIP(160)));
    }
    if (m_fault->IsShown() != here) m_fault->Show(here);
    Layout();
    FitInside();
}

// The cell that the fault is about; its words stand above the form.
void PlanFormPanel::mark_cells(const std::string& path)
{
    for (std::size_t t = 0; t < m_page.tables.size(); ++t)
        for (int r = 0; r < m_grids[t]->GetNumberRows(); ++r)
            for (int c = 0; c < m_grids[t]->GetNumberCols(); ++c) {
                const FormTable& table = m_page.tables[t];
                const std::string cell = table.path + "[" + std::to_string(r) + "]." + table.columns[static_cast<std::size_t>(c)].key;
                const bool wrong = !path.empty() && path.rfind(cell, 0) == 0;
                const wxColour colour = wrong ? uikit::colour_of(uikit::Tone::bad) : m_grids[t]->GetDefaultCellTextColour();
                if (m_grids[t]->GetCellTextColour(r, c) != colour) m_grids[t]->SetCellTextColour(r, c, colour);
            }
}

std::string PlanFormPanel::typed(const FormField& field) const
{
    auto* shown = m_form->find(field.path);
    if (auto* text = dynamic_cast<uikit::TextField*>(shown)) return text->value();
    if (auto* choice = dynamic_cast<uikit::ChoiceField*>(shown)) return choice->key();
    if (auto* check = dynamic_cast<uikit::CheckField*>(shown)) return check->checked() ? "1" : "";
    return {};
}

void PlanFormPanel::flush()
{
    m_timer.Stop();
    if (!m_built) return;
    for (wxGrid* grid : m_grids)
        if (grid->IsCellEditControlShown()) grid->SaveEditControlValue();
    // Each edit may make the page anew.
    for (const FormField& field : std::vector<FormField>(m_page.fields)) {
        if (!m_form->find(field.path)) return;
        const std::string now = typed(field);
        if (now != field.value) m_presenter.field_edited(field, now);
    }
}

void PlanFormPanel::go_to(const PlanFault& fault)
{
    if (auto* field = m_form ? m_form->find(fault.refusal.field) : nullptr) return field->control()->SetFocus();
    for (std::size_t t = 0; t < m_page.tables.size(); ++t)
        for (std::size_t r = 0; r < m_page.tables[t].rows.size(); ++r)
            for (std::size_t c = 0; c < m_page.tables[t].columns.size(); ++c) {
                const FormTable& table = m_page.tables[t];
                const std::string path = table.path + "[" + std::to_string(r) + "]." + table.columns[c].key;
                if (fault.refusal.field.rfind(path, 0) != 0) continue;
                m_grids[t]->SetFocus();
                m_grids[t]->GoToCell(static_cast<int>(r), static_cast<int>(c));
                return;
            }
}

} // namespace hedef::commission
