#pragma once
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hedef::layout {

// Which rooms of src/ a room may look into: itself and those left of it in a line "base ← db ← people" of
// src/README.md.
using Arrows = std::map<std::string, std::set<std::string>>;
Arrows read_arrows(const std::string& readme);

// What is not as the floor plan says, one sentence each, beginning with the path; empty: the house stands.
//  - the room table by path (src/README.md "Rooms"): what model, rules, store, present, view and the subject's root may
//  include
//  - arrows between the rooms of src/ run one way
//  - SOCI only in db/; db/statement.h and db/bulk.h, which speak SQL, only in db/ and store/; no SQL text anywhere else
//  - nlohmann only in files named *_json; wx only in view/, uikit/ and shell/; CLI11 only in cli/
//  - no clock in rules and model; no float or double in code that handles money
//  - no file of more than 400 lines
std::vector<std::string> violations(const std::filesystem::path& src);

} // namespace hedef::layout
