#include "pipeline/packed_list.h"

namespace hedef::pipeline {

std::vector<std::vector<std::string>> unpack_list(std::string_view text)
{
    std::vector<std::vector<std::string>> rows;
    if (text.empty()) return rows;
    rows.push_back({""});
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            rows.back().back() += text[++i];
        else if (text[i] == ';')
            rows.push_back({""});
        else if (text[i] == ':')
            rows.back().emplace_back();
        else
            rows.back().back() += text[i];
    }
    return rows;
}

std::string pack_list(const std::vector<std::vector<std::string>>& rows)
{
    std::string text;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (r) text += ';';
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            if (c) text += ':';
            for (char letter : rows[r][c]) {
                if (letter == ';' || letter == ':' || letter == '\\') text += '\\';
                text += letter;
            }
        }
    }
    return text;
}

} // namespace hedef::pipeline
