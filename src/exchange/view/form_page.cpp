#include "exchange/view/import_pages.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace hedef::exchange {

namespace {

using uikit::_;
using uikit::gap;

// In the order of the choices.
constexpr std::array encodings{Encoding::utf8, Encoding::windows_1254, Encoding::windows_1252, Encoding::utf16_le,
                               Encoding::utf16_be};
const std::vector<const char*> encoding_words{N_("Unicode (UTF-8)"), N_("Turkish (Windows-1254)"),
                                              N_("Western European (Windows-1252)"), N_("Unicode (UTF-16)"),
                                              N_("Unicode (UTF-16, big-endian)")};
constexpr std::array separators{',', ';', '\t', '|'};
const std::vector<const char*> separator_words{N_("comma ,"), N_("semicolon ;"), N_("tab"), N_("bar |")};
constexpr std::array decimals{Decimal::unknown, Decimal::point, Decimal::comma};
const std::vector<const char*> decimal_words{N_("as it was found"), N_("point: 1,234.56"), N_("comma: 1.234,56")};
constexpr std::array orders{DateOrder::unknown, DateOrder::day_month, DateOrder::month_day};
const std::vector<const char*> order_words{N_("as it was found"), N_("day first: 31/12/2017"),
                                           N_("month first: 12/31/2017")};

template <class T, std::size_t N> int place_of(const std::array<T, N>& all, T one)
{
    return int(std::ranges::find(all, one) - all.begin());
}

} // namespace

FileChoice::FileChoice(wxWindow* parent, ImportPresenter& presenter) : wxPanel(parent)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, _("F&ile of the folder:")), wxSizerFlags().CenterVertical());
    m_choice = new wxChoice(this, wxID_ANY);
    m_choice->SetName(_("File of the folder"));
    row->Add(m_choice, wxSizerFlags().Border(wxLEFT, gap(this)));
    SetSizer(row);
    m_choice->Bind(wxEVT_CHOICE, [&presenter](const wxCommandEvent& event) {
        presenter.show_file(std::size_t(event.GetSelection()));
    });
}

void FileChoice::show(const ImportState& state)
{
    Show(state.files.size() > 1);
    if (m_choice->GetCount() != state.files.size() ||
        (!m_choice->IsEmpty() && m_choice->GetString(0) != uikit::wx(state.files[0]))) {
        m_choice->Clear();
        for (const auto& file : state.files)
            m_choice->Append(uikit::wx(file));
    }
    if (!m_choice->IsEmpty()) m_choice->SetSelection(int(state.file));
}

FormPage::FormPage(wxWindow* parent, ImportPresenter& presenter) : ImportPage(parent, presenter)
{
    auto* all = new wxBoxSizer(wxVERTICAL);
    m_file = new FileChoice(this, presenter);
    all->Add(m_file, wxSizerFlags().Expand().Border(wxALL, gap(this)));
    auto* grid = new wxFlexGridSizer(3, gap(this, 1), gap(this, 3));
    grid->AddGrowableCol(2);
    m_encoding = choice(grid, N_("&Letters:"), encoding_words, &m_encoding_why);
    m_separator = choice(grid, N_("Columns end &with:"), separator_words, &m_separator_why);
    m_decimal = choice(grid, N_("&Decimal mark:"), decimal_words, &m_decimal_why);
    m_order = choice(grid, N_("Day and &month:"), order_words, &m_order_why);
    all->Add(grid, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap(this)));
    m_header = new wxCheckBox(this, wxID_ANY, _("The first row holds the names of the &columns"));
    all->Add(m_header, wxSizerFlags().Border(wxALL, gap(this)));
    m_fault = new wxStaticText(this, wxID_ANY, {});
    m_fault->SetForegroundColour(uikit::colour_of(uikit::Tone::bad));
    all->Add(m_fault, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap(this)));
    SetSizer(all);

    m_encoding->Bind(wxEVT_CHOICE, [this](const wxCommandEvent& event) {
        m_presenter.choose_encoding(encodings.at(std::size_t(event.GetSelection())));
    });
    m_separator->Bind(wxEVT_CHOICE, [this](const wxCommandEvent& event) {
        m_presenter.choose_separator(separators.at(std::size_t(event.GetSelection())));
    });
    m_decimal->Bind(wxEVT_CHOICE, [this](const wxCommandEvent& event) {
        m_presenter.choose_decimal(decimals.at(std::size_t(event.GetSelection())));
    });
    m_order->Bind(wxEVT_CHOICE, [this](const wxCommandEvent& event) {
        m_presenter.choose_date_order(orders.at(std::size_t(event.GetSelection())));
    });
    m_header->Bind(wxEVT_CHECKBOX,
                   [this](const wxCommandEvent& event) { m_presenter.choose_header(event.IsChecked()); });
}

wxChoice* FormPage::choice(wxFlexGridSizer* grid, const char* label, const std::vector<const char*>& words,
                           wxStaticText** why)
{
    grid->Add(new wxStaticText(this, wxID_ANY, _(label)), wxSizerFlags().CenterVertical());
    auto* made = new wxChoice(this, wxID_ANY);
    made->SetName(wxStaticText::RemoveMnemonics(_(label)));
    for (const char* word : words)
        made->Append(_(word));
    grid->Add(made, wxSizerFlags().Expand());
    *why = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    grid->Add(*why, wxSizerFlags(1).Expand().CenterVertical());
    return made;
}

void FormPage::show(const ImportState& state)
{
    m_file->show(state);
    if (!state.shown || state.shown == m_shown) return Layout(), void();
    const bool same_columns = m_shown && m_shown->columns == state.shown->columns && m_rows;
    m_shown = state.shown;
    const FormShown& form = m_shown->form;
    m_encoding->SetSelection(place_of(encodings, form.encoding));
    m_separator->SetSelection(place_of(separators, form.separator));
    m_decimal->SetSelection(place_of(decimals, form.decimal));
    m_order->SetSelection(place_of(orders, form.date_order));
    m_header->SetValue(form.has_header);
    m_encoding->Enable(!form.json);
    m_separator->Enable(!form.json);
    m_header->Enable(!form.json);
    m_encoding_why->SetLabelText(uikit::wx(form.encoding_why));
    m_decimal_why->SetLabelText(uikit::wx((form.numbers_open ? "⚠ " : "") + form.numbers_why));
    m_order_why->SetLabelText(uikit::wx((form.dates_open ? "⚠ " : "") + form.dates_why));
    m_separator_why->SetLabelText(form.remembered ? _("As at the last import of a file with these columns.")
                                                  : wxString());
    m_fault->SetLabelText(m_shown->readable ? wxString() : uikit::wx(m_shown->faults.front()));
    m_fault->Show(!m_shown->readable);
    if (m_rows && !same_columns) {
        GetSizer()->Detach(m_rows);
        m_rows->Destroy();
        m_rows = nullptr;
    }
    show_rows(*m_shown);
    m_rows->Show(m_shown->readable);
    Layout();
}

void FormPage::show_rows(const FileShown& file)
{
    if (!m_rows) {
        m_arranged = {};
        std::vector<uikit::Column<RowShown>> columns{
            {"line", N_("Line"), 50, uikit::Align::right, [](const RowShown& row) { return std::to_string(row.line); },
             [](const RowShown& a, const RowShown& b) { return a.line <=> b.line; }}};
        m_titles.clear();
        for (std::size_t c = 0; c < file.columns.size(); ++c) {
            const auto& column = file.columns[c];
            m_titles.push_back(column.header + " → " +
                               (column.field.empty() ? uikit::utf8(_("not used")) : column.label));
            columns.push_back({"c" + std::to_string(c), m_titles.back().c_str(), 150, uikit::Align::left,
                               [c](const RowShown& row) { return c < row.cells.size() ? row.cells[c].text : ""; }});
        }
        m_rows = new uikit::RowList<RowShown>(
            this, "exchange.import.rows", std::move(columns), [](const RowShown& row) { return row.id; }, m_arranged);
        m_rows->tone([](const RowShown& row) { return row.fault ? uikit::Tone::bad : uikit::Tone::plain; });
        m_rows->when_empty(_("The file has no rows."));
        GetSizer()->Add(m_rows, wxSizerFlags(1).Expand().Border(wxALL, gap(this)));
    }
    m_rows->show(std::make_shared<const std::vector<RowShown>>(file.rows));
}

void FormPage::focus_first()
{
    m_encoding->SetFocus();
}

} // namespace hedef::exchange
