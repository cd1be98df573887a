#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace hedef::testing {

struct PoEntry
{
    std::string id;
    std::string translation;
    bool fuzzy = false;
};

// The entries of a PO file without its head; what is obsolete (#~) is left out.
std::vector<PoEntry> read_po(const std::filesystem::path&);

} // namespace hedef::testing
