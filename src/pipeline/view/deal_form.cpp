#include "pipeline/view/deal_form.h"

#include "pipeline/view/new_deal_dialog.h"
#include "uikit/text.h"

namespace hedef::pipeline {

namespace {

constexpr int percent_places = 4; // of a probability in millionths

std::optional<std::string> or_none(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

} // namespace

DealFields::DealFields(wxWindow* parent, const company::Company& company, base::Date today)
    : Form(parent), m_shown_currency(company.currency)
{
    m_name = &text("name", N_("&Name:"), {.required = true});
    m_customer = &text("customer", N_("C&ustomer:"), {.hint = N_("Name or code")});
    m_owner = &choice("owner", N_("&Owner:"), {}, {.required = true});
    m_amount = &amount("amount", N_("&Amount:"), company.currency);
    m_currency = &choice("currency", N_("Cu&rrency:"), currency_choices(company.currency), {.required = true});
    m_rate = &text("rate", N_("E&xchange rate:"));
    m_probability = &decimal("probability", N_("&Probability:"), percent_places, true, {.hint = N_("that of the stage")});
    m_expected = &date("expected_on", N_("&Expected on:"), today);
    m_engaged = &date("engaged_on", N_("&Began on:"), today);
    m_closed = &date("closed_on", N_("C&losed on:"), today);
    m_type = &text("deal_type", N_("&Type:"));
    m_source = &text("source", N_("Sour&ce:"));
}

void DealFields::offer(const DealChoices& choices, const Opportunity& deal)
{
    m_owner->choices(person_choices(choices, deal.owner));
    m_currency->choices(currency_choices(deal.currency));
}

void DealFields::fill(const DealState& state, const DealWords&)
{
    const Opportunity& deal = state.mine.deal;
    m_shown_currency = deal.currency;
    m_name->set(deal.name);
    m_customer->set(state.mine.customer);
    m_owner->set(key_of(deal.owner));
    m_amount->currency(deal.currency);
    m_amount->set(deal.amount ? std::optional(base::Money{*deal.amount, deal.currency}) : std::nullopt);
    m_amount->read_only(deal.lines.size() > 1);
    m_lines_amount = deal.lines.size() > 1 ? deal.amount : std::nullopt;
    m_currency->set(std::string(deal.currency.code()));
    m_rate->set(deal.rate.value_or(""));
    m_probability->set_units(deal.probability);
    m_expected->set(deal.expected_on);
    m_engaged->set(deal.engaged_on);
    m_closed->set(deal.closed_on);
    m_closed->read_only(state.outcome != Outcome::lost); // a won deal is reopened first, an open one has none
    m_type->set(deal.deal_type.value_or(""));
    m_source->set(deal.source.value_or(""));
    clear_marks();
    set_untouched();
}

DealForm DealFields::read() const
{
    DealForm form;
    form.name = m_name->value();
    form.customer = m_customer->value();
    form.owner = id_of<people::PersonId>(m_owner->key());
    form.currency = base::Currency::parse(m_currency->key()).value_or(m_shown_currency);
    m_amount->currency(form.currency);
    const auto money = m_amount->money();
    form.amount = money ? std::optional(money->minor) : std::nullopt;
    form.probability = m_probability->units();
    form.deal_type = or_none(m_type->value());
    form.source = or_none(m_source->value());
    form.rate = or_none(m_rate->value());
    form.engaged_on = m_engaged->date();
    form.expected_on = m_expected->date();
    form.closed_on = m_closed->date();
    return form;
}

} // namespace hedef::pipeline
