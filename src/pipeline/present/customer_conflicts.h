#pragma once
#include "base/money.h"
#include "base/result.h"
#include "customers/model/customer.h"
#include "desk/conflict.h"

#include <string>
#include <vector>

namespace hedef::pipeline {

// One desk's customer and the name of the one that owns it, which for mine may be what was typed.
struct NamedCustomer
{
    customers::Customer customer;
    std::string parent;
    bool operator==(const NamedCustomer&) const = default;
};

// Fields as refusals and forms name them, in the order of the form.
const std::vector<std::string>& customer_fields();
std::string customer_label(const std::string& field); // in the spoken language
std::string customer_value(const NamedCustomer&, const std::string& field, base::Currency);

// The fields that I and somebody else changed to different values.
std::vector<desk::FieldConflict> conflicts_of(const NamedCustomer& seen, const NamedCustomer& mine,
                                              const NamedCustomer& theirs, base::Currency);
// Their customer with what only I changed and with what was decided; a typed parent is to be looked up. Refused:
// "pipeline.conflict.not_understood" {value}.
base::Result<NamedCustomer> resolved(const NamedCustomer& seen, const NamedCustomer& mine, const NamedCustomer& theirs,
                                     const std::vector<desk::Decision>&, base::Currency);

} // namespace hedef::pipeline
