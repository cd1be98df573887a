#pragma once
#include "pipeline/present/deal_presenter.h"
#include "uikit/form.h"

namespace hedef::pipeline {

// The fields of a deal's head.
class DealFields : public uikit::Form
{
public:
    DealFields(wxWindow* parent, const company::Company&, base::Date today);
    void offer(const DealChoices&, const Opportunity&);
    void fill(const DealState&, const DealWords&);
    DealForm read() const;

private:
    uikit::TextField *m_name, *m_customer, *m_type, *m_source, *m_rate;
    uikit::ChoiceField *m_owner, *m_currency;
    uikit::AmountField* m_amount;
    uikit::DecimalField* m_probability;
    uikit::DateField *m_engaged, *m_expected, *m_closed;
    base::Currency m_shown_currency;
    std::optional<std::int64_t> m_lines_amount; // of several lines: their sum, which is not typed
};

} // namespace hedef::pipeline
