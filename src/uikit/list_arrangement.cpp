#include "uikit/list_arrangement.h"

#include <algorithm>
#include <charconv>

namespace hedef::uikit {

namespace {

template <class F> void each_part(std::string_view text, char separator, F&& f)
{
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0) f(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace

std::string text_of(const Arrangement& arrangement)
{
    std::string text;
    for (const auto& column : arrangement.columns)
        text += (text.empty() ? "" : ",") + column.id + "=" + std::to_string(column.width) + (column.hidden ? "!" : "");
    std::string sort;
    for (const auto& key : arrangement.sort)
        sort += (sort.empty() ? "" : ",") + key.column + (key.descending ? "-" : "");
    return text + "|" + sort + (arrangement.group.empty() ? "" : "|" + arrangement.group);
}

Arrangement arrangement_of(std::string_view text)
{
    Arrangement arrangement;
    const auto bar = std::min(text.find('|'), text.size());
    each_part(text.substr(0, bar), ',', [&](std::string_view part) {
        Arrangement::Column column;
        column.hidden = part.back() == '!';
        if (column.hidden) part.remove_suffix(1);
        const auto equal = part.find('=');
        if (equal == std::string_view::npos) return;
        column.id = part.substr(0, equal);
        const auto width = part.substr(equal + 1);
        std::from_chars(width.data(), width.data() + width.size(), column.width);
        column.width = std::clamp(column.width, 16, 2000);
        arrangement.columns.push_back(std::move(column));
    });
    if (bar < text.size()) {
        const auto second = std::min(text.find('|', bar + 1), text.size());
        if (second < text.size()) arrangement.group = text.substr(second + 1);
        each_part(text.substr(bar + 1, second - bar - 1), ',', [&](std::string_view part) {
            const bool descending = part.back() == '-';
            if (descending) part.remove_suffix(1);
            arrangement.sort.push_back({std::string(part), descending});
        });
    }
    return arrangement;
}

std::vector<ColumnShape> arranged(const std::vector<ColumnShape>& columns, const Arrangement& arrangement)
{
    std::vector<ColumnShape> known;
    for (const auto& wish : arrangement.columns) {
        const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.id == wish.id; });
        if (found == columns.end()) continue;
        known.push_back(*found);
        known.back().width = wish.width;
        known.back().hidden = wish.hidden;
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (std::none_of(known.begin(), known.end(), [&](const auto& c) { return c.id == columns[i].id; }))
            known.insert(known.begin() + std::ptrdiff_t(std::min(i, known.size())), columns[i]);
    return known;
}

} // namespace hedef::uikit
