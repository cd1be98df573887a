#pragma once
#include "base/names.h"
#include "db/database.h"
#include "pipeline/model/credit.h"
#include "pipeline/model/opportunity.h"

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace hedef::pipeline {

// All SQL of credit, credit_label and credit_payment, except sums (see credit_sums.h). Credits never change; rows go
// only when an import is undone.
class CreditStore
{
public:
    explicit CreditStore(db::Transaction& tx) : m_tx(tx) {}

    // Stores many. Full are: code, day, person, kind, quantity, amount, margin, share, the two credited ones and
    // origin; other columns of ids may be empty (none). `id` empty: ids are given, in order; full: those that the
    // caller took by new_ids("credit", n), so that a return can name a sale of the same call, which must come before
    // it.
    void insert(CreditColumns&);
    // The credits of some days in no promised order; only the wanted columns are filled. One statement.
    CreditColumns load(base::Period, const CreditDims&);
    CreditColumns of_deal(OpportunityId); // all columns, in order of id
    struct Found
    {
        CreditId id;
        std::int64_t amount = 0; // of the whole transaction
    };
    std::optional<Found> find(const std::string& code);

    std::vector<CreditLabel> labels(); // by id
    // Codes of the deals that made credits of these days, by id.
    std::unordered_map<std::int64_t, std::string> codes_of_deals(base::Period);

    // The ids of the labels, in their order; new ones are stored. 0 for an empty label.
    std::vector<std::int64_t> ids_of_labels(LabelKind, const std::vector<std::string>& labels);

    // All codes: a million texts when there are so many.
    std::vector<std::string> codes();
    // Codes of credits that were entered or imported, which those of deals must not meet.
    std::vector<std::string> entered_codes();
    std::vector<std::string> codes_like(const std::string& beginning);

    void insert(std::span<const CreditPayment>);
    std::vector<CreditPayment> payments(base::Date until); // those up to and with the day, by credit and day
    std::vector<CreditPayment> payments_of(CreditId);

    void remove(std::span<const std::int64_t> ids);
    void remove_of_deals(std::span<const std::int64_t> deals);

private:
    db::Transaction& m_tx;
};

} // namespace hedef::pipeline
