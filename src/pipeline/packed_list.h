#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hedef::pipeline {

// A table within a cell: rows joined by ';', their cells by ':', a backslash before these and itself where they are
// part of a text.
std::vector<std::vector<std::string>> unpack_list(std::string_view);
std::string pack_list(const std::vector<std::vector<std::string>>&);

} // namespace hedef::pipeline
