#pragma once
#include "uikit/list_rows.h"

#include <string>
#include <string_view>
#include <vector>

namespace hedef::uikit {

// How a person arranged the columns of a list, in the order shown, and what it is sorted and grouped by. As a short text:
// "name=120,amount=90,owner=80!|amount-,name|owner": widths at 100 %, ! hidden, - descending; the group may be missing.
struct Arrangement
{
    struct Column
    {
        std::string id;
        int width = 0;
        bool hidden = false;
        bool operator==(const Column&) const = default;
    };
    std::vector<Column> columns;
    std::vector<SortKey> sort;
    std::string group = {};
    bool operator==(const Arrangement&) const = default;
};

std::string text_of(const Arrangement&);
// What cannot be read is left out.
Arrangement arrangement_of(std::string_view text);

// The columns in the arranged order with arranged widths; columns that it does not know keep their place and shape.
std::vector<ColumnShape> arranged(const std::vector<ColumnShape>&, const Arrangement&);

} // namespace hedef::uikit
