#pragma once

// What hedefctl tells its caller; a contract that scripts rely on.
namespace hedef::cli {

enum class ExitCode
{
    done = 0,
    refused = 1, // by a rule; the reason on standard error
    wrong_usage = 2,
    bad_input = 3, // file, line, column, reason; nothing written
    database = 4,  // unreachable or lost; what was and was not committed is said
    not_permitted = 5,
    defect = 70,
    interrupted = 130, // Ctrl+C, after the roll-back
};

} // namespace hedef::cli
