#pragma once
#include <span>
#include <string>
#include <string_view>

namespace hedef::exchange {

// How csv is written. RFC 4180: UTF-8, comma, point, CR LF. For Excel: with byte order mark, the locale's separator and
// decimal sign.
struct CsvForm
{
    char separator = ',';
    char decimal = '.';
    bool byte_order_mark = false;

    static CsvForm rfc4180() { return {}; }
    static CsvForm excel(char separator = ';', char decimal = ',') { return {separator, decimal, true}; }
};

// Appends rows of csv to a text (which may be taken away between rows). A cell is text (made harmless) or a value (a
// number or date, already written, left alone).
class CsvWriter
{
public:
    explicit CsvWriter(std::string& out, CsvForm form = {});
    void text(std::string_view);
    void value(std::string_view);
    // Text as it stands in a file that was read: quoted where needed and not touched otherwise.
    void raw(std::string_view);
    void end_row();

private:
    std::string& m_out;
    CsvForm m_form;
    bool m_first = true; // the next cell is the row's first
    bool m_blank = true; // the row would be a blank line so far
};

// Spreadsheets take a text that begins with = + - @ tab or CR for a formula: such a text gets an apostrophe before it;
// so does one that begins with apostrophes and then one of these, so that undo_harmless(harmless(t)) == t for every t.
// Source: spec/platform.md "In and out" 2.
std::string harmless(std::string_view);
std::string_view undo_harmless(std::string_view);

} // namespace hedef::exchange
