#pragma once
#include "pipeline/present/deal_draft.h"
#include "uikit/form_dialog.h"

#include <functional>

namespace hedef::pipeline {

// Asks for a new deal, beginning with the draft; true: it was saved.
bool ask_new_deal(wxWindow* parent, const DealChoices&, DealDraft, base::Date today,
                  std::function<void(const DealDraft&, uikit::Saved)> save);

// For forms: employed people (and `also`, who may have left), stages of an outcome or all, products, currencies.
std::vector<uikit::Choice> person_choices(const DealChoices&, people::PersonId also);
std::vector<uikit::Choice> stage_choices(const DealChoices&, std::optional<Outcome>);
std::vector<uikit::Choice> product_choices(const DealChoices&);
std::vector<uikit::Choice> currency_choices(const base::Currency& also);

// Ids as keys of choices, and back; none for an empty key.
template <class Id> std::string key_of(Id id)
{
    return id ? std::to_string(id.value) : std::string();
}
template <class Id> Id id_of(const std::string& key)
{
    return Id{key.empty() ? 0 : std::stoll(key)};
}

} // namespace hedef::pipeline
