#pragma once
#include "base/date.h"
#include "exchange/import_check.h"
#include "pipeline/model/credit.h"
#include "pipeline/model/product.h"

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <unordered_map>

namespace hedef::pipeline {

// Texts that come again and again, each once; numbers from 1, 0 is no text.
class LabelTable
{
public:
    std::int32_t number(std::string_view);
    std::optional<std::int32_t> find(std::string_view) const;
    std::size_t size() const { return m_texts.size(); }
    const std::string& text(std::int32_t number) const { return *m_texts[static_cast<std::size_t>(number) - 1]; }

private:
    exchange::TextMap<std::int32_t> m_numbers;
    std::vector<const std::string*> m_texts; // keys of the map
};

// One import of credits within its unit of work. Made for a million rows: a row is kept in about 170 bytes and its
// code.
class CreditsRun : public exchange::ImportRun
{
public:
    struct Column // indexes of standard_fields()
    {
        enum : std::size_t
        {
            id,
            date,
            person,
            customer,
            product,
            category,
            customer_class,
            territory,
            deal,
            deal_type,
            kind,
            quantity,
            amount,
            margin,
            share,
            paid_on,
            returns,
        };
    };

    CreditsRun(db::Transaction&, exchange::ImportCheck&);
    void add(exchange::RowCheck&) override;
    void finish_check() override;
    Counts counts() const override;
    base::Result<base::Done> write(exchange::ImportLog&, base::Progress&) override;

private:
    // What a row says. Ids of other things are those in the database; labels are numbers of m_labels.
    static constexpr std::int32_t not_paid = INT32_MIN;
    struct Row
    {
        std::string code;
        std::int64_t person = 0, customer = 0, product = 0, territory = 0;
        std::int64_t quantity = 0, amount = 0, margin = 0;
        std::int32_t share = 1'000'000;
        std::int32_t day = 0, paid_on = not_paid; // days since 1970
        std::int32_t line = 0;
        std::uint32_t ordinal = 0;
        std::int32_t returns = 0;             // number in m_returns
        std::array<std::int32_t, 4> labels{}; // by LabelKind
        CreditKind kind = CreditKind::sale;
        bool known = false; // stands in the database
        bool found = false; // and was seen there
        bool pays = false;  // gets a payment by this row
        bool says_category = false, says_class = false;
        std::int64_t id = 0;            // stored, or given when it is written
        std::int64_t returned_id = 0;   // of a sale that stands in the database
        std::int64_t returned_row = -1; // of a sale in this file
    };
    static std::size_t at(LabelKind kind) { return static_cast<std::size_t>(kind); }
    static base::Date date_of(std::int32_t day) { return base::Date(std::chrono::days(day)); }

    void read_references(exchange::RowCheck&, Row&);
    void read_labels(exchange::RowCheck&, Row&);
    void read_figures(exchange::RowCheck&, Row&) const;
    void check_signs(exchange::RowCheck&, const Row&) const;
    bool is_refused(const Row& row) const { return m_check.refused(row.ordinal); }
    void refuse(const Row&, std::size_t column, std::string_view value, base::Refusal);

    void compare_with_stored();
    void compare_month(base::Period);
    std::optional<std::size_t> difference(const CreditColumns&, std::size_t at, const Row&) const;
    bool same_label(LabelKind, std::int64_t stored, std::int32_t said) const;
    void compare_payments();
    void check_returns();
    void refuse_rows_behind_refused();

    std::vector<std::int64_t> label_ids_of(LabelKind);
    void give_territories(std::span<Row* const>);
    void write_block(std::span<Row* const>, const std::array<std::vector<std::int64_t>, 4>& label_ids);
    void write_payments(db::Transaction&);

    db::Transaction& m_tx;
    exchange::ImportCheck& m_check;
    exchange::NameIndex m_people, m_customers, m_products, m_territories;
    std::unordered_map<std::int64_t, std::int32_t> m_category_of, m_class_of; // product, customer → label
    std::array<LabelTable, 4> m_labels;                                       // by LabelKind
    LabelTable m_returns;                                                     // codes of returned sales
    exchange::TextMap<std::uint32_t> m_row_of;                                // code → row of this file
    exchange::TextMap<bool> m_stored;                                         // codes in the database
    std::deque<Row> m_rows;
    std::unordered_map<std::int64_t, std::string> m_label_text; // stored labels by id
    std::unordered_map<std::int64_t, std::string> m_deal_code;  // of deals that made credits
    struct Return
    {
        std::uint32_t row;
        std::int64_t stored; // the sale that the stored credit names, 0: none, or the credit is new
    };
    std::vector<Return> m_stored_returns;
};

} // namespace hedef::pipeline
