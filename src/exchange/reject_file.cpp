#include "exchange/reject_file.h"

#include "exchange/atomic_file.h"
#include "exchange/csv_writer.h"
#include "exchange/mapping.h"

namespace hedef::exchange {

base::Result<base::Done> write_reject_file(const RowFile& file, const std::map<std::int64_t, std::string>& reasons,
                                           const std::filesystem::path& path)
{
    const auto& header = file.header();
    // A rejects file that is refused again keeps one column of reasons.
    const bool had_reason = file.has_header() && !header.empty() && header.back() == reason_column;
    const std::size_t columns = header.size() - had_reason;

    AtomicFile out(path);
    std::string text;
    CsvWriter csv(text, {file.separator(), '.', true});
    if (file.has_header()) {
        for (std::size_t c = 0; c < columns; ++c)
            csv.raw(header[c]);
        csv.raw(reason_column);
        csv.end_row();
    }
    std::int64_t number = 0;
    auto done = file.for_each([&](const Row& row) {
        const auto reason = reasons.find(++number);
        if (reason == reasons.end()) return number < (reasons.empty() ? 0 : reasons.rbegin()->first);
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            if (had_reason && c == columns) continue;
            file.is_json() ? csv.text(row.cells[c]) : csv.raw(row.cells[c]);
        }
        csv.text(reason->second);
        csv.end_row();
        out.write(text);
        text.clear();
        return true;
    });
    if (!done) return done.refusal();
    out.write(text);
    out.commit();
    return base::Done{};
}

} // namespace hedef::exchange
