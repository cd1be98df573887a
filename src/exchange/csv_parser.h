#pragma once
#include "base/result.h"

#include <csv.h>

#include <exception>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::exchange {

// One row of a file. The cells live as long as the visit; `line` is the one the row starts on.
struct Row
{
    int line = 0;
    std::span<const std::string_view> cells;
};
// Returns whether to go on.
using VisitRow = std::function<bool(const Row&)>;

// The longest cell that is read at all; an unclosed quote in a large file would otherwise take all memory.
inline constexpr std::size_t longest_cell = std::size_t{64} << 20;

// RFC 4180 text to rows, over libcsv without its trimming. Blank lines are skipped; a quote within an unquoted cell is
// a plain character; text after a closing quote and a quote that is never closed are refused with the line where the
// cell begins.
class CsvParser
{
public:
    CsvParser(char separator, std::string file, VisitRow visit);
    ~CsvParser();
    CsvParser(const CsvParser&) = delete;
    CsvParser& operator=(const CsvParser&) = delete;

    // Text may be cut anywhere. What the visitor throws comes out of here.
    base::Result<base::Done> parse(std::string_view utf8);
    base::Result<base::Done> finish();
    // The visitor wants no more.
    bool stopped() const { return m_stopped; }

private:
    static void on_cell(void* text, std::size_t size, void* self);
    static void on_row_end(int terminator, void* self);
    void add_cell(std::string_view);
    void end_row(int terminator);
    base::Refusal refused(const char* code) const;

    csv_parser m_parser{};
    std::string m_file;
    VisitRow m_visit;
    std::string m_text;              // the cells of the row one after the other
    std::vector<std::size_t> m_ends; // where each ends
    std::vector<std::string_view> m_cells;
    int m_line = 1;     // of what comes next
    int m_row_line = 1; // of the row's start
    bool m_after_cr = false;
    bool m_any_quote = false;
    bool m_stopped = false;
    std::exception_ptr m_thrown;
};

} // namespace hedef::exchange
