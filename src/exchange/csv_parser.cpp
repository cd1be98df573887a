#include "exchange/csv_parser.h"

#include <algorithm>
#include <new>

namespace hedef::exchange {

namespace {

int never(unsigned char)
{
    return 0;
}

// Line ends within a cell: CR LF counts once.
int line_ends(std::string_view cell)
{
    int n = 0;
    for (std::size_t at = cell.find_first_of("\r\n"); at != std::string_view::npos;
         at = cell.find_first_of("\r\n", at + 1))
        if (cell[at] == '\r' || at == 0 || cell[at - 1] != '\r') ++n;
    return n;
}

// Strict, so that libcsv stops at a stray quote and we decide; every line end is reported, so that we can count lines.
constexpr unsigned char strict_options = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
constexpr unsigned char lenient_options = CSV_STRICT_FINI | CSV_REPALL_NL;
constexpr std::size_t smallest_step = 64 * 1024;

} // namespace

CsvParser::CsvParser(char separator, std::string file, VisitRow visit)
    : m_file(std::move(file)), m_visit(std::move(visit))
{
    if (csv_init(&m_parser, strict_options) != 0) throw std::bad_alloc();
    csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    csv_set_space_func(&m_parser, never);
}

CsvParser::~CsvParser()
{
    csv_free(&m_parser);
}

base::Result<base::Done> CsvParser::parse(std::string_view utf8)
{
    if (!m_any_quote) m_any_quote = utf8.find('"') != std::string_view::npos;
    // A long cell's buffer doubles: by steps of one size Windows would copy it again and again.
    csv_set_blk_size(&m_parser, std::max(smallest_step, m_parser.entry_size));
    while (!utf8.empty() && !m_stopped) {
        utf8.remove_prefix(csv_parse(&m_parser, utf8.data(), utf8.size(), on_cell, on_row_end, this));
        if (m_thrown) std::rethrow_exception(std::exchange(m_thrown, nullptr));
        if (m_stopped || utf8.empty()) break;
        if (csv_error(&m_parser) != CSV_EPARSE) throw std::bad_alloc();
        if (m_parser.quoted) return refused("exchange.csv.text_after_quote");
        csv_set_opts(&m_parser, lenient_options);
        csv_parse(&m_parser, utf8.data(), 1, on_cell, on_row_end, this);
        csv_set_opts(&m_parser, strict_options);
        utf8.remove_prefix(1);
    }
    if (m_parser.entry_pos > longest_cell) return refused("exchange.csv.cell_too_long");
    return base::Done{};
}

base::Result<base::Done> CsvParser::finish()
{
    if (m_stopped) return base::Done{};
    const int done = csv_fini(&m_parser, on_cell, on_row_end, this);
    if (m_thrown) std::rethrow_exception(std::exchange(m_thrown, nullptr));
    if (done != 0) return refused("exchange.csv.unclosed_quote");
    return base::Done{};
}

void CsvParser::on_cell(void* text, std::size_t size, void* self)
{
    auto& parser = *static_cast<CsvParser*>(self);
    if (parser.m_stopped || parser.m_thrown) return;
    try {
        parser.add_cell({static_cast<const char*>(text), size});
    } catch (...) { // must not pass through C
        parser.m_thrown = std::current_exception();
    }
}

void CsvParser::on_row_end(int terminator, void* self)
{
    auto& parser = *static_cast<CsvParser*>(self);
    if (parser.m_stopped || parser.m_thrown) return;
    try {
        parser.end_row(terminator);
    } catch (...) {
        parser.m_thrown = std::current_exception();
        parser.m_stopped = true;
    }
}

void CsvParser::add_cell(std::string_view cell)
{
    if (m_ends.empty()) m_row_line = m_line;
    m_text.append(cell);
    m_ends.push_back(m_text.size());
    if (m_any_quote) m_line += line_ends(cell);
    m_after_cr = false;
}

void CsvParser::end_row(int terminator)
{
    const bool rest_of_crlf = terminator == '\n' && m_after_cr && m_ends.empty();
    if (terminator >= 0 && !rest_of_crlf) ++m_line;
    m_after_cr = terminator == '\r';
    if (m_ends.empty()) return; // a blank line
    m_cells.clear();
    std::size_t begin = 0;
    for (const std::size_t end : m_ends) {
        m_cells.emplace_back(m_text.data() + begin, end - begin);
        begin = end;
    }
    m_stopped = !m_visit({m_row_line, m_cells});
    m_text.clear();
    m_ends.clear();
}

// The cell under way begins where the last one ended.
base::Refusal CsvParser::refused(const char* code) const
{
    return base::bad_input(code, {}, {std::to_string(m_line)}, {m_file, m_line, static_cast<int>(m_ends.size()) + 1});
}

} // namespace hedef::exchange
