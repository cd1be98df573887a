#pragma once
#include "base/result.h"

#include <stdexcept>

namespace hedef::cli {

// The words of the command are not what it needs; thrown while an action reads its own options. Exit code 2.
struct WrongUsage : std::runtime_error
{
    explicit WrongUsage(base::Refusal why) : std::runtime_error(why.code), refusal(std::move(why)) {}
    base::Refusal refusal;
};

[[noreturn]] inline void wrong_usage(std::string code, std::string field = {}, std::vector<std::string> args = {})
{
    throw WrongUsage({std::move(code), std::move(field), std::move(args), base::RefusalKind::rule, {}});
}

} // namespace hedef::cli
