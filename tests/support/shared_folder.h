#pragma once
#include <filesystem>
#include <optional>

namespace hedef::testing {

// The folder `shared` beside the project, where test material lies that is not shipped; nullopt when it is not there.
// Tests that need it print "skipped: no ../shared" and end.
std::optional<std::filesystem::path> shared_folder();

// The project's own folder.
std::filesystem::path source_folder();

} // namespace hedef::testing
