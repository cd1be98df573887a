#pragma once
#include <ostream>
#include <string>
#include <vector>

namespace hedef::cli {

// The whole of hedefctl: understands the words, runs the command, answers with an exit code. Never throws.
int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace hedef::cli
