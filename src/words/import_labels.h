#pragma once
#include <string>
#include <string_view>

// What files hold, in words for people: their kinds and fields, which are codes in files and commands.
namespace hedef::words {

// "customers" → "Customers"; a kind that is not known as it is.
std::string kind_label(std::string_view kind);
// "closed_on" → "Closed on"; a field that is not known as it is.
std::string field_label(std::string_view field);

} // namespace hedef::words
