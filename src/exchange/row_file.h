#pragma once
#include "exchange/csv_parser.h"
#include "exchange/encoding.h"

#include <memory>
#include <optional>

namespace hedef::exchange {

// What a person may say about a file beforehand; the rest is found out.
struct FileForm
{
    std::optional<Encoding> encoding = {};
    std::optional<char> separator = {};
    std::optional<bool> header = {};
};

// A file of rows under named columns, csv or (by its ending .json) json; read from the start any number of times, in
// blocks. Rows given to visitors have one cell per column: missing cells at the end are empty. Line ends: LF, CR LF,
// CR.
class RowFile
{
public:
    // Finds encoding and separator and reads the header. Refuses what TextFile and CsvParser refuse, and a file without
    // any row. Without a header the columns are named "1", "2", …
    static base::Result<RowFile> open(Bytes, const FileForm& = {});
    static base::Result<RowFile> open(const std::filesystem::path&, const FileForm& = {});

    const std::string& name() const { return m_text.name(); }
    const TextFile& text() const { return m_text; }
    const std::vector<std::string>& header() const { return m_header; }
    bool has_header() const { return m_has_header; }
    bool is_json() const { return m_json; }
    // What a json file says it holds; empty if nothing.
    const std::string& kind() const { return m_kind; }
    char separator() const { return m_separator; }

    // The data rows. A row with more cells than columns keeps them (a visitor asks surplus()). Refuses broken quotes
    // and bytes.
    base::Result<base::Done> for_each(const VisitRow&) const;
    // The number of the first cell beyond the header that is not empty, counted from 1; 0: none.
    int surplus(const Row&) const;

private:
    explicit RowFile(TextFile text) : m_text(std::move(text)) {}
    base::Result<base::Done> open_csv(const FileForm&);
    base::Result<base::Done> for_each_csv(const VisitRow&, bool with_header) const;

    TextFile m_text;
    std::vector<std::string> m_header;
    std::string m_kind;
    char m_separator = ',';
    bool m_has_header = true;
    bool m_json = false;
};

} // namespace hedef::exchange
