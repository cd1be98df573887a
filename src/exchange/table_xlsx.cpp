#include "exchange/atomic_file.h"
#include "exchange/table_export.h"

#include "base/int128.h"
#include "base/text.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cmath>
#include <cstdio>

namespace hedef::exchange {

namespace {

constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::size_t longest_text = 32'000; // Excel takes 32,767 UTF-16 units
constexpr std::int64_t exact_in_excel = std::int64_t{1} << 53;
constexpr std::uintmax_t bytes_per_cell = 120; // generously, before zip

// Sheet names: at most 31 characters, and not these.
std::string sheet_name(std::string kind)
{
    std::ranges::replace_if(
        kind, [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; }, '_');
    return kind.empty() ? "Sheet1" : std::string(base::cut(kind, 31));
}

// XML has no control characters and no U+FFFE, U+FFFF; Excel writes them as _x0001_, and a text that looks so as
// _x005F_x0001_.
std::string excel_text(std::string_view text)
{
    const auto escape = [](unsigned char c) {
        static constexpr std::string_view digits = "0123456789ABCDEF";
        return std::string("_x00") + digits[c >> 4] + digits[c & 15] + "_";
    };
    const auto is_hex = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto rest = text.substr(i);
        if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7f) {
            result += escape(c);
        } else if (rest.starts_with("\xef\xbf\xbe") || rest.starts_with("\xef\xbf\xbf")) {
            result += "\xef\xbf\xbd";
            i += 2;
        } else if (rest.starts_with("_x") && rest.size() >= 7 && rest[6] == '_' &&
                   std::ranges::all_of(rest.substr(2, 4), is_hex)) {
            result += "_x005F_";
        } else {
            result += text[i];
        }
    }
    return result;
}

class XlsxExport : public TableExport
{
public:
    XlsxExport(const std::filesystem::path& path, ExportForm form)
        : m_form(std::move(form)), m_path(path), m_file(path), m_sums(m_form.columns.size(), 0)
    {
        if (m_file.temporary().empty())
            throw FileFailure(path, "open", ESPIPE); // a zip archive needs a place to seek in
        m_folder = m_file.temporary().parent_path().empty() ? "." : m_file.temporary().parent_path().string();
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(m_file.temporary().string().c_str(), &options);
        if (!m_book) throw FileFailure(path, "create", ENOMEM);
        m_sheet = workbook_add_worksheet(m_book, sheet_name(m_form.kind).c_str());
        if (!m_sheet) throw FileFailure(path, "create", errno);
        make_formats();
        write_header();
    }
    ~XlsxExport() override
    {
        if (!m_book) return;
        // The library leaves the temporary file of the rows open, and Windows deletes it only when it is closed.
        if (m_sheet && m_sheet->optimize_tmpfile) std::fclose(m_sheet->optimize_tmpfile);
        lxw_workbook_free(m_book);
    }

    base::Result<base::Done> row(std::span<const ExportCell> cells) override
    {
        HEDEF_EXPECTS(cells.size() == m_form.columns.size());
        if (m_row + 1 >= most_rows)
            return base::bad_input("exchange.export.too_many_rows", {}, {std::to_string(most_rows - 2)},
                                   {m_path.string()});
        for (std::size_t c = 0; c < cells.size(); ++c)
            write(cells[c], c);
        ++m_row;
        return base::Done{};
    }
    void finish() override
    {
        write_totals();
        for (std::size_t c = 0; c < m_widths.size(); ++c) {
            const auto column = static_cast<lxw_col_t>(c);
            worksheet_set_column(m_sheet, column, column,
                                 static_cast<double>(std::clamp<std::size_t>(m_widths[c] + 2, 8, 60)), nullptr);
        }
        expect_room();
        errno = 0;
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        if (error != LXW_NO_ERROR) throw FileFailure(m_path, lxw_strerror(error), errno ? errno : EIO);
        m_file.commit();
    }

private:
    void make_formats()
    {
        m_header_format = workbook_add_format(m_book);
        format_set_bold(m_header_format);
        format_set_bottom(m_header_format, LXW_BORDER_THIN);
        const int digits = m_form.currency.minor_digits();
        m_money_pattern = digits ? "#,##0." + std::string(static_cast<std::size_t>(digits), '0') : "#,##0";
        m_money_format = workbook_add_format(m_book);
        format_set_num_format(m_money_format, m_money_pattern.c_str());
        m_total_format = workbook_add_format(m_book);
        format_set_num_format(m_total_format, m_money_pattern.c_str());
        format_set_bold(m_total_format);
        format_set_top(m_total_format, LXW_BORDER_THIN);
        m_date_format = workbook_add_format(m_book);
        format_set_num_format(m_date_format, "yyyy-mm-dd");
    }
    void write_header()
    {
        for (std::size_t c = 0; c < m_form.columns.size(); ++c) {
            worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(c), m_form.columns[c].name.c_str(),
                                   m_header_format);
            m_widths.push_back(base::length(m_form.columns[c].name));
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        m_row = 1;
    }
    void write(const ExportCell& cell, std::size_t c)
    {
        const auto column = static_cast<lxw_col_t>(c);
        std::string text = cell_text(cell, m_form.columns[c].type, m_form.currency);
        if (text.empty()) return;
        m_widths[c] = std::max(m_widths[c], std::min<std::size_t>(base::length(text), 60));
        m_cells += 1 + text.size() / bytes_per_cell;
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            if (write_number(*number, column, text)) return;
        } else if (const auto* date = std::get_if<base::Date>(&cell)) {
            const auto day = base::calendar(*date);
            lxw_datetime excel_day{int(day.year()), int(unsigned(day.month())), int(unsigned(day.day())), 0, 0, 0};
            worksheet_write_datetime(m_sheet, m_row, column, &excel_day, m_date_format);
            return;
        } else if (const auto* yes = std::get_if<bool>(&cell)) {
            worksheet_write_boolean(m_sheet, m_row, column, *yes, nullptr);
            return;
        }
        if (text.size() > longest_text && base::length(text) > longest_text / 2)
            text = std::string(base::cut(text, longest_text / 2)) + "…"; // a character may take two units
        worksheet_write_string(m_sheet, m_row, column, excel_text(text).c_str(), nullptr);
    }
    // Excel knows nothing but doubles; what these cannot hold is written as text.
    bool write_number(std::int64_t number, lxw_col_t column, const std::string& text)
    {
        if (number > exact_in_excel || number < -exact_in_excel) return false;
        const ColumnType type = m_form.columns[column].type;
        if (type == ColumnType::money) m_sums[column] += number;
        worksheet_write_number(m_sheet, m_row, column, std::strtod(text.c_str(), nullptr),
                               type == ColumnType::money ? m_money_format : nullptr);
        return true;
    }
    void write_totals()
    {
        if (m_row == 1) return;
        bool any = false;
        for (std::size_t c = 0; c < m_form.columns.size(); ++c) {
            if (m_form.columns[c].type != ColumnType::money || !m_form.columns[c].summed) continue;
            const auto column = static_cast<lxw_col_t>(c);
            char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH];
            lxw_rowcol_to_cell(first, 1, column);
            lxw_rowcol_to_cell(last, m_row - 1, column);
            if (!any && c > 0) worksheet_write_string(m_sheet, m_row, 0, m_form.total_label.c_str(), m_header_format);
            any = true;
            const auto formula = "=SUM(" + std::string(first) + ":" + last + ")";
            const double value = static_cast<double>(m_sums[c]) / std::pow(10.0, m_form.currency.minor_digits());
            worksheet_write_formula_num(m_sheet, m_row, column, formula.c_str(), m_total_format, value);
        }
    }
    // libxlsxwriter does not look whether its temporary files could be written.
    void expect_room() const
    {
        const auto space = std::filesystem::space(m_folder);
        if (space.available < m_cells * bytes_per_cell) throw FileFailure(m_path, "write", ENOSPC);
    }

    ExportForm m_form;
    std::filesystem::path m_path;
    AtomicFile m_file;
    std::string m_folder;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format *m_header_format = nullptr, *m_money_format = nullptr, *m_total_format = nullptr,
               *m_date_format = nullptr;
    std::string m_money_pattern;
    lxw_row_t m_row = 0;
    std::uintmax_t m_cells = 0;
    std::vector<base::Int128> m_sums;
    std::vector<std::size_t> m_widths;
};

} // namespace

std::unique_ptr<TableExport> xlsx_export(const std::filesystem::path& path, ExportForm form)
{
    return std::make_unique<XlsxExport>(path, std::move(form));
}

} // namespace hedef::exchange
