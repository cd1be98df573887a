#pragma once
#include "uikit/row_list_base.h"

#include <memory>

namespace hedef::uikit {

// A column over rows of one type; the texts are UTF-8, ready to be shown.
template <class Row> struct Column
{
    using Text = std::function<std::string(const Row&)>;
    using Order = std::function<std::strong_ordering(const Row&, const Row&)>;
    using Amount = std::function<std::optional<base::Money>(const Row&)>;

    // order: what the rows are sorted by; none: the text, as people sort words. money: summed in the status bar.
    Column(std::string id_, const char* title_, int width_, Align align_, Text text_, Order order_ = {},
           Amount money_ = {}, bool hidden_ = false)
        : id(std::move(id_)), title(title_), width(width_), align(align_), text(std::move(text_)),
          order(std::move(order_)), money(std::move(money_)), hidden(hidden_)
    {}

    std::string id;
    const char* title;
    int width; // at 100 %
    Align align;
    Text text;
    Order order;
    Amount money;
    bool hidden;
};

// The list over snapshots of rows: `show` swaps them in whole. UI thread.
template <class Row> class RowList : public RowListBase
{
public:
    using Snapshot = std::shared_ptr<const std::vector<Row>>;

    // id: what a row is known by through new snapshots.
    RowList(wxWindow* parent, const std::string& name, std::vector<Column<Row>> columns,
            std::function<std::int64_t(const Row&)> id, desk::Preferences& preferences)
        : RowListBase(parent, name, shapes(columns), preferences), m_rows(std::move(columns), std::move(id))
    {}

    void show(Snapshot rows)
    {
        const Place before = place();
        m_rows.rows = std::move(rows);
        use(&m_rows, before);
    }
    // The snapshot that grew: its first rows are those shown before.
    void append(Snapshot longer)
    {
        m_rows.rows = std::move(longer);
        grown();
    }
    void filter(std::function<bool(const Row&)> lets)
    {
        m_lets = std::move(lets);
        refilter();
    }
    void tone(std::function<Tone(const Row&)> tone) { m_rows.row_tone = std::move(tone); }
    std::vector<Row> selected_rows() const
    {
        std::vector<Row> chosen;
        for (const auto id : selected())
            if (const Row* row = find(id)) chosen.push_back(*row);
        return chosen;
    }
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
    struct Rows : ListRows
    {
        Rows(std::vector<Column<Row>> c, std::function<std::int64_t(const Row&)> k)
            : columns(std::move(c)), key(std::move(k))
        {}
        std::size_t count() const override { return rows ? rows->size() : 0; }
        std::int64_t id(std::size_t row) const override { return key((*rows)[row]); }
        std::string text(std::size_t row, std::size_t column) const override { return columns[column].text((*rows)[row]); }
        bool has_order(std::size_t column) const override { return bool(columns[column].order); }
        std::strong_ordering order(std::size_t one, std::size_t other, std::size_t column) const override
        {
            return columns[column].order((*rows)[one], (*rows)[other]);
        }
        std::optional<base::Money> money(std::size_t row, std::size_t column) const override
        {
            return columns[column].money((*rows)[row]);
        }
        bool sums(std::size_t column) const override { return bool(columns[column].money); }
        Tone tone(std::size_t row) const override { return row_tone ? row_tone((*rows)[row]) : Tone::plain; }

        std::vector<Column<Row>> columns;
        std::function<std::int64_t(const Row&)> key;
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
    bool lets_through(std::size_t row) const override { return !m_lets || m_lets((*m_rows.rows)[row]); }

    Rows m_rows;
    std::function<bool(const Row&)> m_lets;
};

} // namespace hedef::uikit
