#include "pipeline/model/credit.h"

namespace hedef::pipeline {

std::string_view name(CreditKind kind)
{
    switch (kind) {
    case CreditKind::sale:
        return "sale";
    case CreditKind::take_back:
        return "return";
    case CreditKind::adjustment:
        return "adjustment";
    }
    return {};
}

std::optional<CreditKind> parse_credit_kind(std::string_view word)
{
    for (const CreditKind kind : {CreditKind::sale, CreditKind::take_back, CreditKind::adjustment})
        if (name(kind) == word) return kind;
    return std::nullopt;
}

CreditDims CreditDims::all()
{
    return {true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true};
}

std::string_view name(LabelKind kind)
{
    switch (kind) {
    case LabelKind::category:
        return "category";
    case LabelKind::customer_class:
        return "class";
    case LabelKind::deal_type:
        return "deal_type";
    case LabelKind::deal:
        return "deal";
    }
    return {};
}

std::optional<LabelKind> parse_label_kind(std::string_view word)
{
    using enum LabelKind;
    for (const LabelKind kind : {category, customer_class, deal_type, deal})
        if (name(kind) == word) return kind;
    return std::nullopt;
}

} // namespace hedef::pipeline
