#pragma once
#include "db/database.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::db {

// Texts of any length, in parts that every driver carries (table long_text, spec/model.md "Long texts and files").
// UTF-8.

// The new text's id; the texts of a call get ids in their order.
std::int64_t store_text(Transaction&, std::string_view);
std::vector<std::int64_t> store_texts(Transaction&, const std::vector<std::string>&);
// Throws Failure(other) when there is no such text.
std::string load_text(Transaction&, std::int64_t id);
// Those that are there, by id.
std::map<std::int64_t, std::string> load_texts(Transaction&, std::vector<std::int64_t> ids);
void delete_texts(Transaction&, const std::vector<std::int64_t>& ids);

} // namespace hedef::db
