#pragma once
#include "uikit/text_table.h"

#include <functional>

namespace hedef::uikit {

// What a window shows as a table: a list, a tree, a grid. The commands of lists work on it (Window::can_list).
class Listing
{
public:
    virtual ~Listing() = default;

    // As it is shown: its columns, order, filter and groups; the selected lines (all, when none is), or all.
    virtual TextTable table(bool all) const = 0;
    virtual bool is_empty() const = 0;

    // A list that grows by pages: whether every row that matches is here; and fetching the others, if it knows how.
    virtual bool is_complete() const { return true; }
    virtual bool can_complete() const { return false; }
    virtual void complete(std::function<void()> then) { then(); }

    // Columns can be chosen, sorted by and made as wide as what stands in them.
    virtual bool has_columns() const { return false; }
    virtual void fit_columns() {}
    // Rows of one value can stand under a heading.
    virtual bool can_group() const { return false; }
    virtual void ask_group() {}
    // There are rows under others, or under headings.
    virtual bool can_fold() const { return false; }
    virtual void fold_all(bool /*folded*/) {}
};

} // namespace hedef::uikit
