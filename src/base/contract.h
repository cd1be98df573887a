#pragma once
#include <stdexcept>
#include <string>

namespace hedef::base {

// A bug in the program: a promise between two pieces of code was broken. Never caught except where a thread or the program ends.
struct ContractBroken : std::logic_error
{
    using std::logic_error::logic_error;
};

[[noreturn]] inline void contract_broken(const char* what, const char* file, int line)
{
    throw ContractBroken(std::string(what) + " (" + file + ":" + std::to_string(line) + ")");
}

} // namespace hedef::base

// Always on, also in release builds: what is wrong here must not reach a pay figure.
#define HEDEF_EXPECTS(condition) \
    ((condition) ? static_cast<void>(0) : ::hedef::base::contract_broken(#condition, __FILE__, __LINE__))
