#pragma once
#include "commission/present/plan_form.h"

namespace hedef::commission {

// What a field shows of a value: decimals with the sign of the spoken language, dates as people write them, texts parted
// by ;.
std::string shown_value(const PlanDocument&, const std::string& path, FieldKind);
std::string cell_path(const FormTable&, std::size_t row, const FormColumn&);
// A right component of that type, to begin with.
std::string component_template(const std::string& type, const std::string& id);
// What was typed, as a plan writes it: "0,07" → "0.07"; what cannot be read stays as it is, so that it is refused at its
// place.
std::string plain_decimal(const std::string& typed);

} // namespace hedef::commission
