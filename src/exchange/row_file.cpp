#include "exchange/row_file.h"

#include "exchange/dialect.h"
#include "exchange/table_json.h"

#include <algorithm>

namespace hedef::exchange {

namespace {

constexpr std::size_t start_size = 256 * 1024;

bool ends_in_json(std::string name)
{
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return name.ends_with(".json");
}

} // namespace

base::Result<RowFile> RowFile::open(const std::filesystem::path& path, const FileForm& form)
{
    auto bytes = Bytes::open(path);
    if (!bytes) return bytes.refusal();
    return open(std::move(*bytes), form);
}

base::Result<RowFile> RowFile::open(Bytes bytes, const FileForm& form)
{
    auto text = TextFile::open(std::move(bytes), form.encoding);
    if (!text) return text.refusal();
    RowFile file(std::move(*text));
    if (ends_in_json(file.name())) {
        file.m_json = true;
        auto head = read_json_head(file.m_text);
        if (!head) return head.refusal();
        file.m_kind = std::move(head->kind);
        file.m_header = std::move(head->header);
        return file;
    }
    if (auto done = file.open_csv(form); !done) return done.refusal();
    return file;
}

base::Result<base::Done> RowFile::open_csv(const FileForm& form)
{
    const auto start = m_text.text(start_size);
    if (!start) return start.refusal();
    m_separator = form.separator ? *form.separator : find_separator(*start);
    m_has_header = form.header ? *form.header : looks_like_header(*start, m_separator);
    bool any = false;
    auto done = for_each_csv(
        [&](const Row& row) {
            any = true;
            for (const std::string_view cell : row.cells)
                m_header.push_back(m_has_header ? std::string(cell) : std::to_string(m_header.size() + 1));
            return false;
        },
        true);
    if (!done) return done.refusal();
    if (!any) return base::bad_input("exchange.csv.empty", {}, {}, {name()});
    return base::Done{};
}

base::Result<base::Done> RowFile::for_each(const VisitRow& visit) const
{
    if (m_json) return for_each_json_row(m_text, m_header, visit);
    std::vector<std::string_view> padded;
    return for_each_csv(
        [&](const Row& row) {
            if (row.cells.size() >= m_header.size()) return visit(row);
            padded.assign(row.cells.begin(), row.cells.end());
            padded.resize(m_header.size());
            return visit({row.line, padded});
        },
        !m_has_header);
}

base::Result<base::Done> RowFile::for_each_csv(const VisitRow& visit, bool with_header) const
{
    bool skip = !with_header;
    CsvParser parser(m_separator, name(), [&](const Row& row) { return std::exchange(skip, false) || visit(row); });
    std::optional<base::Refusal> refused;
    auto done = m_text.for_each_block([&](std::string_view block) {
        if (auto parsed = parser.parse(block); !parsed) refused = parsed.refusal();
        return !refused && !parser.stopped();
    });
    if (refused) return *refused;
    if (!done) return done.refusal();
    return parser.finish();
}

int RowFile::surplus(const Row& row) const
{
    for (std::size_t i = m_header.size(); i < row.cells.size(); ++i)
        if (!row.cells[i].empty()) return static_cast<int>(i) + 1;
    return 0;
}

} // namespace hedef::exchange
