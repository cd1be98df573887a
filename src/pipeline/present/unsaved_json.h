#pragma once
#include "pipeline/present/customer_conflicts.h"
#include "pipeline/present/deal_conflicts.h"

#include <optional>
#include <string>

namespace hedef::pipeline {

// A card as it was edited when the program ended, and what was stored when it was read: enough to save it as if the
// program had gone on, with the changes of others told apart from mine.
template <class Card> struct Unsaved
{
    Card seen, mine;
};

std::string text_of(const Unsaved<NamedDeal>&);
std::string text_of(const Unsaved<NamedCustomer>&);
// None: not of this form; nothing in it is believed.
std::optional<Unsaved<NamedDeal>> unsaved_deal(const std::string& text);
std::optional<Unsaved<NamedCustomer>> unsaved_customer(const std::string& text);

} // namespace hedef::pipeline
