#pragma once
#include "base/date.h"
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::pipeline {

using CreditId = base::Id<struct CreditTag>;
using LabelId = base::Id<struct LabelTag>;

// Stored as these numbers.
enum class CreditKind : std::int32_t
{
    sale = 1,       // never below 0
    take_back = 2,  // a return: never above 0
    adjustment = 3, // of any sign; counts as no deal
};
std::string_view name(CreditKind); // "sale", "return", "adjustment"
std::optional<CreditKind> parse_credit_kind(std::string_view);

// Where a credit comes from; stored as these numbers.
enum class CreditOrigin : std::int32_t
{
    entered = 1, // imported or typed
    deal = 2,    // a direct share of a deal
    overlay = 3, // an overlay share of a deal
};

// Many credits, column by column (a credit is one row; all columns that are filled have the same length). A credit is
// one credited transaction of one person; it never changes once it is written. Ids are 0 where there is none. Source:
// commissions 1.
struct CreditColumns
{
    std::vector<std::int64_t> id;
    std::vector<std::string> code; // unique; "id" in files
    std::vector<base::Date> day;
    std::vector<std::int64_t> person;
    std::vector<std::int32_t> kind;            // CreditKind
    std::vector<std::int64_t> quantity;        // millionths, of the whole transaction
    std::vector<std::int64_t> amount, margin;  // minor units of the company's currency, of the whole transaction
    std::vector<std::int64_t> share;           // the person's part, millionths
    std::vector<std::int64_t> credited_amount; // the person's; for a deal's credits by largest remainder, so that they
    std::vector<std::int64_t> credited_margin; // sum exactly to the deal, else amount × share rounded half away
    std::vector<std::int64_t> customer, product, territory, opportunity, line;
    std::vector<std::int64_t> category, customer_class, deal_type, deal; // labels (see CreditLabel)
    std::vector<std::int64_t> returns;                                   // the credit that a return takes back
    std::vector<std::int32_t> origin;                                    // CreditOrigin

    std::size_t size() const { return day.size(); }
};

// Which columns of credits are wanted; id, day, person and kind always come.
struct CreditDims
{
    bool code = false, quantity = false, amount = false, margin = false, share = false;
    bool credited_amount = false, credited_margin = false;
    bool customer = false, product = false, territory = false, opportunity = false, line = false;
    bool category = false, customer_class = false, deal_type = false, deal = false;
    bool returns = false, origin = false;

    static CreditDims all();
};

// What kind of word a label is: what a file or a product said when the credit was made, which later changes of master
// data do not touch.
enum class LabelKind
{
    category,
    customer_class,
    deal_type,
    deal,
};
std::string_view name(LabelKind);
std::optional<LabelKind> parse_label_kind(std::string_view);

struct CreditLabel
{
    LabelId id;
    LabelKind kind = LabelKind::category;
    std::string label;
    bool operator==(const CreditLabel&) const = default;
};

// A payment of what was sold; payments release held commission. amount none: the rest of the credit.
struct CreditPayment
{
    CreditId credit;
    base::Date paid_on;
    std::optional<std::int64_t> amount; // minor units of the company's currency
    bool operator==(const CreditPayment&) const = default;
};

} // namespace hedef::pipeline
