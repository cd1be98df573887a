#include "commission/view/list_export.h"

#include "exchange/table_export.h"
#include "uikit/ask.h"
#include "uikit/text.h"
#include "words/typed.h"

#include <wx/filedlg.h>

#include <filesystem>

namespace hedef::commission {

namespace {

using uikit::_;

// A column is money when it stands on the right and each of its cells reads as an amount.
std::vector<bool> money_columns(const uikit::TextTable& table, base::Currency currency)
{
    std::vector<bool> money;
    for (std::size_t c = 0; c < table.aligns.size(); ++c) {
        bool all = table.aligns[c] == uikit::Align::right;
        for (std::size_t r = 1; all && r < table.rows.size(); ++r)
            all = table.rows[r][c].empty() || words::typed_amount(table.rows[r][c], currency).has_value();
        money.push_back(all);
    }
    return money;
}

} // namespace

base::Result<base::Done> write_shown(const uikit::TextTable& table, const std::filesystem::path& path, base::Currency currency)
{
    const auto money = money_columns(table, currency);
    exchange::ExportForm form;
    form.kind = "list";
    form.currency = currency;
    for (std::size_t c = 0; c < money.size(); ++c)
        form.columns.push_back({table.rows.front()[c], money[c] ? exchange::ColumnType::money : exchange::ColumnType::text});
    form.total_label = words::_("Total");
    auto file = exchange::TableExport::create(path, form);
    if (!file) return file.refusal();
    for (std::size_t r = 1; r < table.rows.size(); ++r) {
        std::vector<exchange::ExportCell> cells;
        for (std::size_t c = 0; c < money.size(); ++c) {
            const std::string& text = table.rows[r][c];
            const auto amount = money[c] ? words::typed_amount(text, currency) : std::nullopt;
            if (amount)
                cells.emplace_back(amount->minor);
            else if (money[c])
                cells.emplace_back(std::monostate{});
            else
                cells.emplace_back(std::string_view(text));
        }
        if (const auto done = (*file)->row(cells); !done) return done.refusal();
    }
    (*file)->finish();
    return base::Done{};
}

void export_as_shown(wxWindow* parent, const uikit::RowListBase& list, const std::string& file_name, base::Currency currency)
{
    wxFileDialog dialog(parent, _("Export as shown"), wxString(), uikit::wx(file_name + ".xlsx"),
                        _("Excel workbook (*.xlsx)") + wxASCII_STR("|*.xlsx|") + _("Comma-separated text (*.csv)") +
                            wxASCII_STR("|*.csv"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    std::filesystem::path path(std::u8string_view(reinterpret_cast<const char8_t*>(dialog.GetPath().utf8_str().data())));
    if (path.extension().empty()) path += dialog.GetFilterIndex() == 1 ? ".csv" : ".xlsx";
    try {
        const auto done = write_shown(list.table(true), path, currency);
        if (!done) uikit::tell(parent, done.refusal());
    } catch (const std::exception& failure) {
        uikit::tell(parent, _("The file could not be written."), wxString::FromUTF8(failure.what()));
    }
}

} // namespace hedef::commission
