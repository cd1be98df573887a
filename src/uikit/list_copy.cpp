#include "uikit/list_copy.h"

#include "uikit/text.h"

#include <wx/clipbrd.h>
#include <wx/dataobj.h>

namespace hedef::uikit {

namespace {

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text)
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        default:
            out += c;
        }
    return out;
}

} // namespace

std::string table_text(const TextTable& table)
{
    std::string text;
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i) text += '\t';
            for (const char c : row[i])
                text += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        }
        text += "\r\n";
    }
    return text;
}

std::string table_html(const TextTable& table)
{
    std::string html = "<table>";
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const char* cell = r ? "td" : "th";
        html += "<tr>";
        for (std::size_t i = 0; i < table.rows[r].size(); ++i) {
            html += std::string("<") + cell + (table.aligns[i] == Align::right ? " align=\"right\">" : ">");
            html += escaped(table.rows[r][i]) + "</" + cell + ">";
        }
        html += "</tr>";
    }
    return html + "</table>";
}

void put_on_clipboard(const TextTable& table)
{
    if (table.rows.size() < 2) return;
    const wxClipboardLocker open;
    if (!open) return;
    auto* both = new wxDataObjectComposite;
    both->Add(new wxTextDataObject(wx(table_text(table))), true);
    both->Add(new wxHTMLDataObject(wx(table_html(table))));
    wxTheClipboard->SetData(both);
}

} // namespace hedef::uikit
