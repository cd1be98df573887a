#include "po_file.h"

#include <fstream>

namespace hedef::testing {

namespace {

std::string unquoted(const std::string& line)
{
    std::string text;
    const auto begin = line.find('"') + 1, end = line.rfind('"');
    for (auto i = begin; i < end; ++i) {
        if (line[i] != '\\') {
            text += line[i];
            continue;
        }
        ++i;
        text += line[i] == 'n' ? '\n' : line[i] == 't' ? '\t' : line[i];
    }
    return text;
}

} // namespace

std::vector<PoEntry> read_po(const std::filesystem::path& path)
{
    std::vector<PoEntry> entries;
    std::ifstream in(path);
    std::string* into = nullptr;
    bool fuzzy = false;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("#, ", 0) == 0) fuzzy |= line.find("fuzzy") != std::string::npos;
        if (line.rfind("msgid ", 0) == 0) {
            entries.push_back({{}, {}, fuzzy});
            fuzzy = false;
            into = &entries.back().id;
        } else if (line.rfind("msgstr ", 0) == 0) {
            into = &entries.back().translation;
        }
        if (line.rfind("msg", 0) == 0 || line.rfind("\"", 0) == 0) *into += unquoted(line);
    }
    if (!entries.empty() && entries.front().id.empty()) entries.erase(entries.begin());
    return entries;
}

} // namespace hedef::testing
