#pragma once
#include "db/catalogue.h"
#include "db/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::db {

// A whole row of a table as it stood, column by column in the catalogue's order; NULL is nullopt, dates are ISO text.
struct RowImage
{
    std::int64_t id = 0;
    std::vector<std::optional<std::string>> cells;
};

// The rows with these ids (those that are there), in order of id; one statement per 500 of them.
std::vector<RowImage> read_rows(Transaction&, const TableDescription&, std::vector<std::int64_t> ids);
// Sets every column of rows that are there, or inserts rows that are gone.
void restore_rows(Transaction&, const TableDescription&, const std::vector<RowImage>&);
void insert_images(Transaction&, const TableDescription&, const std::vector<RowImage>&);

// As text with the columns' names, so that a later schema can read it: columns it no longer has are dropped, new ones
// are NULL.
std::string to_text(const TableDescription&, const RowImage&);
std::optional<RowImage> image_from_text(const TableDescription&, std::string_view);

} // namespace hedef::db
