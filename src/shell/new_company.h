#pragma once
#include "base/clock.h"
#include "base/result.h"
#include "company/model/company.h"

#include <filesystem>

namespace hedef::shell {

// A company of one's own in a new file: its record, calendar and stages, and nothing else, as `hedefctl database create`
// makes it. The file is there whole or not at all. Refuses what company::check() refuses, and
// "shell.new_company.file_exists" {file}, ".no_folder" {folder, reason}. Waits for the disk.
base::Result<base::Done> make_company_file(const std::filesystem::path&, const company::NewCompany&, const base::Clock&);

} // namespace hedef::shell
