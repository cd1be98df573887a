#include "exchange/csv_writer.h"

namespace hedef::exchange {

namespace {

// Apostrophes, as many as there are, then what a spreadsheet would calculate.
bool is_dangerous(std::string_view text)
{
    const auto at = text.find_first_not_of('\'');
    return at != std::string_view::npos && std::string_view("=+-@\t\r").find(text[at]) != std::string_view::npos;
}

} // namespace

std::string harmless(std::string_view text)
{
    return is_dangerous(text) ? "'" + std::string(text) : std::string(text);
}

std::string_view undo_harmless(std::string_view text)
{
    if (text.starts_with('\'') && is_dangerous(text)) text.remove_prefix(1);
    return text;
}

CsvWriter::CsvWriter(std::string& out, CsvForm form) : m_out(out), m_form(form)
{
    if (form.byte_order_mark) m_out += "\xef\xbb\xbf";
}

void CsvWriter::text(std::string_view text)
{
    if (is_dangerous(text))
        raw("'" + std::string(text));
    else
        raw(text);
}

void CsvWriter::value(std::string_view value)
{
    raw(value);
}

void CsvWriter::raw(std::string_view text)
{
    if (!m_first) m_out += m_form.separator;
    m_blank = m_first && text.empty();
    m_first = false;
    bool quote = text.starts_with("\xef\xbb\xbf"); // never a byte order mark by chance
    for (const char c : text)
        quote = quote || c == '"' || c == '\r' || c == '\n' || c == m_form.separator;
    if (!quote) {
        m_out += text;
        return;
    }
    m_out += '"';
    for (const char c : text) {
        if (c == '"') m_out += '"';
        m_out += c;
    }
    m_out += '"';
}

void CsvWriter::end_row()
{
    if (m_blank) m_out += "\"\""; // one empty cell is not a blank line
    m_out += "\r\n";
    m_first = m_blank = true;
}

} // namespace hedef::exchange
