#pragma once
#include "base/result.h"
#include "cli/exit_codes.h"
#include "cli/options.h"

#include <exception>
#include <ostream>
#include <string>

// The one place where trouble of every kind becomes words and an exit code.
namespace hedef::cli {

// What a person is told: a refusal (its code is looked up in words/) and perhaps the driver's or system's own words.
struct Trouble
{
    base::Refusal refusal;
    ExitCode code = ExitCode::defect;
    std::string details;
};

// How far a command had come when the trouble arose.
struct Progressed
{
    bool meant_to_write = false;
    bool has_written = false;
};

// The sentence in the spoken language, without the place.
std::string in_words(const base::Refusal&);

Trouble trouble_of(const base::Refusal&);
// database: its URL without password, for the message.
Trouble trouble_of(std::exception_ptr, const std::string& database);

// Text: sentences. JSON: {"error": {"code", "message", "file", "line", "column", "field"}}.
void tell(const Trouble&, const Progressed&, Format, std::ostream& err);
std::string error_json(const Trouble&, const std::string& message);

} // namespace hedef::cli
