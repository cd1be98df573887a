#pragma once
#include "exchange/import_service.h"
#include "exchange/present/import_state.h"

namespace hedef::exchange {

// Why a cell, a row or a file is refused, for somebody who sees the wizard: with the names of fields instead of their
// codes, and without talk of commands and mapping files.
std::string reason_of(const base::Refusal&);

// The file as it was read, in words.
FileShown shown_file(const ImportService::Look&, const ImportPart&);
// One that cannot be read.
FileShown shown_fault(const base::Refusal&, const ImportPart&, const Mapping&);

// What came of a check or an import.
Checked shown_report(const ImportOutcome&);

} // namespace hedef::exchange
