#pragma once
#include <string_view>

namespace hedef::exchange {

// The field that a header usually means, in English and Turkish ("müşteri adı" → "customer"); empty when it is no
// common word. Takes a header_key.
std::string_view common_meaning(std::string_view header_key);

} // namespace hedef::exchange
