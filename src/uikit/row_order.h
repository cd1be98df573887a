#pragma once
#include "uikit/list_rows.h"
#include "uikit/text_table.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hedef::uikit {

// Which rows of a list stand in which line: filtered, sorted, and under the heading of their group. An entry is a line
// as it is shown, a row or a heading. Knows no window.
class RowOrder
{
public:
    struct Key
    {
        std::size_t column = 0;
        bool descending = false;
    };
    struct Wish
    {
        std::string filter;                // a find_key: rows that hold all its words
        std::vector<std::size_t> searched; // in the texts of these columns
        std::vector<Key> sort;             // the first counts most; none: as they came
        std::optional<std::size_t> group;  // rows of one value of this column stand together
        bool last_group_first = false;
        std::vector<std::size_t> summed; // columns whose amounts are added up for each group
    };
    // Rows of one value.
    struct Group
    {
        std::string value;
        std::size_t first = 0, count = 0; // its rows, among all in order
        std::map<std::size_t, Sums> sums; // by column
        bool folded = false;
    };

    // lets_through: the owner's filter beside the text. What was folded stays folded, by value.
    void make(const ListRows&, const Wish&, const std::function<bool(std::size_t row)>& lets_through);
    // The same rows with more at their end, which stand at the end whatever the sort; not for groups.
    void grow(const ListRows&, const std::function<bool(std::size_t row)>& lets_through);
    void clear();

    std::size_t entries() const { return m_entries.size(); }
    std::size_t rows() const { return m_rows.size(); } // also those folded away
    std::optional<std::size_t> row(std::size_t entry) const; // none: a heading, or no such entry
    std::optional<std::size_t> heading(std::size_t entry) const; // its group
    std::optional<std::size_t> entry_of_heading(std::size_t group) const;
    std::optional<std::size_t> group_of(std::size_t row) const; // of a source row
    const std::vector<Group>& groups() const { return m_groups; }

    void fold(std::size_t group, bool folded);
    void fold_all(bool folded);

private:
    void filter(const ListRows&, const Wish&, const std::function<bool(std::size_t)>& lets_through);
    void sort(const ListRows&, const Wish&);
    void group(const ListRows&, const Wish&);
    void add_up(const ListRows&, const std::vector<std::size_t>& columns);
    void make_entries();

    std::vector<std::uint32_t> m_rows; // source rows that passed, in order
    std::vector<Group> m_groups;
    std::vector<std::uint32_t> m_entries; // a source row, or a group with the highest bit set
    std::set<std::string> m_folded;       // values
};

} // namespace hedef::uikit
