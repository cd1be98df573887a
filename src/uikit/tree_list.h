#pragma once
#include "uikit/row_list.h"
#include "uikit/tree_list_base.h"

namespace hedef::uikit {

// The tree over snapshots of rows, parents before their children: `show` swaps them in whole. UI thread.
template <class Row> class TreeList : public TreeListBase
{
public:
    using Snapshot = std::shared_ptr<const std::vector<Row>>;

    // id: what a row is known by through new snapshots; parent: the id of the row above it, 0 for a root. The first
    // column unfolds.
    TreeList(wxWindow* parent_window, const std::string& name, std::vector<Column<Row>> columns,
             std::function<std::int64_t(const Row&)> id, std::function<std::int64_t(const Row&)> parent,
             desk::Preferences& preferences)
        : TreeListBase(parent_window, name, shapes(columns), preferences),
          m_rows(std::move(columns), std::move(id), std::move(parent))
    {}

    void show(Snapshot rows)
    {
        const auto before = std::exchange(m_rows.rows, std::move(rows)); // until the control let go of it
        use(&m_rows);
    }
    void tone(std::function<Tone(const Row&)> tone) { m_rows.row_tone = std::move(tone); }
    const Row* find(std::int64_t id) const
    {
        if (m_rows.rows)
            for (const auto& row : *m_rows.rows)
                if (m_rows.key(row) == id) return &row;
        return nullptr;
    }
    const Row* current_row() const
    {
        const auto id = current();
        return id ? find(*id) : nullptr;
    }

private:
    struct Rows : TreeRows
    {
        Rows(std::vector<Column<Row>> c, std::function<std::int64_t(const Row&)> k,
             std::function<std::int64_t(const Row&)> p)
            : columns(std::move(c)), key(std::move(k)), above(std::move(p))
        {}
        std::size_t count() const override { return rows ? rows->size() : 0; }
        std::int64_t id(std::size_t row) const override { return key((*rows)[row]); }
        std::int64_t parent(std::size_t row) const override { return above((*rows)[row]); }
        std::string text(std::size_t row, std::size_t column) const override { return columns[column].text((*rows)[row]); }
        bool has_order(std::size_t column) const override { return bool(columns[column].order); }
        std::strong_ordering order(std::size_t one, std::size_t other, std::size_t column) const override
        {
            return columns[column].order((*rows)[one], (*rows)[other]);
        }
        Tone tone(std::size_t row) const override { return row_tone ? row_tone((*rows)[row]) : Tone::plain; }

        std::vector<Column<Row>> columns;
        std::function<std::int64_t(const Row&)> key, above;
        std::function<Tone(const Row&)> row_tone;
        Snapshot rows;
    };

    static std::vector<ColumnShape> shapes(const std::vector<Column<Row>>& columns)
    {
        std::vector<ColumnShape> all;
        for (const auto& c : columns)
            all.push_back({c.id, c.title, c.width, c.align, c.hidden});
        return all;
    }

    Rows m_rows;
};

} // namespace hedef::uikit
