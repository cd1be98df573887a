#pragma once
#include "sqlite_baseline.h"

namespace hedef::bench {

// A place in a list in order of name.
struct ListPlace
{
    std::string sort_key; // empty: the beginning
    std::int64_t id = 0;
};

// The last row before the page that begins after `rows` rows; slow, for preparation.
ListPlace place_in_list(RawDatabase&, std::int64_t rows);
// One page by hand: the same columns, joins and condition as the list of deals. Returns how many texts and numbers were
// read.
std::int64_t page_by_hand(RawStatement&, const ListPlace&);
RawStatement page_statement(RawDatabase&, int limit);

} // namespace hedef::bench
