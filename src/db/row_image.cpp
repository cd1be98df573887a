#include "db/row_image.h"
#include "base/contract.h"
#include "db/bulk.h"
#include "db/statement.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <numeric>

namespace hedef::db {

namespace {

// One column of many rows, in the type that the column has.
struct Cells
{
    std::vector<std::optional<std::int64_t>> numbers;
    std::vector<std::optional<std::string>> texts;
    std::vector<std::optional<base::Date>> dates;

    ColumnTarget target(ColumnKind kind)
    {
        if (kind == ColumnKind::number) return &numbers;
        if (kind == ColumnKind::date) return &dates;
        return &texts;
    }
    std::optional<std::string> at(ColumnKind kind, std::size_t row) const
    {
        if (kind == ColumnKind::number)
            return numbers[row] ? std::optional(std::to_string(*numbers[row])) : std::nullopt;
        if (kind == ColumnKind::date) return dates[row] ? std::optional(base::to_iso(*dates[row])) : std::nullopt;
        return texts[row];
    }
    void add(ColumnKind kind, const std::optional<std::string>& cell)
    {
        if (kind == ColumnKind::number)
            numbers.push_back(cell ? std::optional<std::int64_t>(std::stoll(*cell)) : std::nullopt);
        if (kind == ColumnKind::date) dates.push_back(cell ? base::parse_date(*cell) : std::nullopt);
        if (kind == ColumnKind::text) texts.push_back(cell);
    }
    BulkColumn bulk(const ColumnDescription& column) const
    {
        if (column.kind == ColumnKind::number) return {column.name, std::span(numbers)};
        if (column.kind == ColumnKind::date) return {column.name, std::span(dates)};
        return {column.name, std::span(texts)};
    }
};

std::deque<Cells> columns_of(const TableDescription& table, const std::vector<RowImage>& images)
{
    std::deque<Cells> all(table.columns.size());
    for (const RowImage& image : images)
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            all[c].add(table.columns[c].kind, image.cells.at(c));
    return all;
}

std::string names(const TableDescription& table)
{
    std::string list;
    for (const ColumnDescription& column : table.columns)
        list += (list.empty() ? "" : ", ") + column.name;
    return list;
}

std::size_t number_at(std::string_view& text)
{
    std::size_t value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data() + text.size() || *end != ':') return std::string_view::npos;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return value <= text.size() ? value : std::string_view::npos;
}

} // namespace

std::vector<RowImage> read_rows(Transaction& tx, const TableDescription& table, std::vector<std::int64_t> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<RowImage> images;
    for (std::size_t first = 0; first < ids.size(); first += 500) {
        std::string list;
        for (std::size_t i = first; i < std::min(first + 500, ids.size()); ++i)
            list += (list.empty() ? "" : ", ") + std::to_string(ids[i]);
        std::deque<Cells> columns(table.columns.size());
        std::vector<ColumnTarget> targets;
        for (std::size_t c = 0; c < columns.size(); ++c)
            targets.push_back(columns[c].target(table.columns[c].kind));
        std::size_t rows = detail::select_columns(
            tx, "select " + names(table) + " from " + table.name + " where id in (" + list + ") order by id", {},
            targets);
        std::size_t id_column = static_cast<std::size_t>(table.column("id") - table.columns.data());
        for (std::size_t r = 0; r < rows; ++r) {
            RowImage image{*columns[id_column].numbers[r], {}};
            for (std::size_t c = 0; c < columns.size(); ++c)
                image.cells.push_back(columns[c].at(table.columns[c].kind, r));
            images.push_back(std::move(image));
        }
    }
    return images;
}

void restore_rows(Transaction& tx, const TableDescription& table, const std::vector<RowImage>& images)
{
    if (images.empty()) return;
    std::vector<std::int64_t> ids;
    for (const RowImage& image : images)
        ids.push_back(image.id);
    std::deque<Cells> cells = columns_of(table, images);
    std::vector<BulkColumn> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (table.columns[c].name != "id") columns.push_back(cells[c].bulk(table.columns[c]));
    update_rows(tx, table.name, {"id", std::span<const std::int64_t>(ids)}, columns);
}

void insert_images(Transaction& tx, const TableDescription& table, const std::vector<RowImage>& images)
{
    if (images.empty()) return;
    std::deque<Cells> cells = columns_of(table, images);
    std::vector<BulkColumn> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        columns.push_back(cells[c].bulk(table.columns[c]));
    insert_rows(tx, table.name, columns);
}

std::string to_text(const TableDescription& table, const RowImage& image)
{
    std::string text;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (!image.cells[c]) continue;
        text += std::to_string(table.columns[c].name.size()) + ":" + table.columns[c].name;
        text += std::to_string(image.cells[c]->size()) + ":" + *image.cells[c];
    }
    return text;
}

std::optional<RowImage> image_from_text(const TableDescription& table, std::string_view text)
{
    RowImage image;
    image.cells.resize(table.columns.size());
    while (!text.empty()) {
        std::string_view part[2];
        for (std::string_view& p : part) {
            std::size_t length = number_at(text);
            if (length == std::string_view::npos) return std::nullopt;
            p = text.substr(0, length);
            text.remove_prefix(length);
        }
        const ColumnDescription* column = table.column(part[0]);
        if (!column) continue;
        image.cells[static_cast<std::size_t>(column - table.columns.data())] = std::string(part[1]);
        if (column->name == "id") image.id = std::stoll(std::string(part[1]));
    }
    return image.id ? std::optional(image) : std::nullopt;
}

} // namespace hedef::db
