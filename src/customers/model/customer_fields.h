#pragma once
#include "base/three_way.h"
#include "customers/model/customer.h"

namespace hedef::customers {

// What of a customer and a contact people change, each by itself: two desks that change different fields do not disturb
// each other.
inline constexpr auto customer_fields = std::tuple(
    base::field("code", &Customer::code), base::field("name", &Customer::name),
    base::field("class", &Customer::customer_class), base::field("industry", &Customer::industry),
    base::field("country", &Customer::country), base::field("province", &Customer::province),
    base::field("district", &Customer::district), base::field("postal_code", &Customer::postal_code),
    base::field("size_class", &Customer::size_class), base::field("revenue", &Customer::revenue),
    base::field("employees", &Customer::employees), base::field("founded", &Customer::founded),
    base::field("parent", &Customer::parent), base::field("latitude", &Customer::latitude),
    base::field("longitude", &Customer::longitude));

inline constexpr auto contact_fields =
    std::tuple(base::field("code", &Contact::code), base::field("name", &Contact::name),
               base::field("title", &Contact::title), base::field("email", &Contact::email),
               base::field("phone", &Contact::phone));

} // namespace hedef::customers
