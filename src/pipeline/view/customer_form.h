#pragma once
#include "pipeline/present/customer_conflicts.h"
#include "uikit/form_dialog.h"

#include <functional>
#include <map>

namespace hedef::pipeline {

// The fields of a customer in a form of anybody: the card, or the dialog for a new one.
class CustomerFields
{
public:
    // The code of a new customer may be left to its name.
    CustomerFields(uikit::Form&, base::Currency, bool is_new);
    void fill(const NamedCustomer&);
    NamedCustomer read() const;
    void currency(base::Currency);

private:
    std::map<std::string, uikit::TextField*> m_texts;
    std::map<std::string, uikit::DecimalField*> m_numbers;
    uikit::AmountField* m_revenue = nullptr;
    base::Currency m_currency;
};

// Dialogs that show themselves until they are cancelled or their save came through.
void ask_new_customer(wxWindow* parent, base::Currency, std::function<void(const NamedCustomer&, uikit::Saved)> save);
void ask_contact(wxWindow* parent, const customers::Contact&,
                 std::function<void(const customers::Contact&, uikit::Saved)> save);

} // namespace hedef::pipeline
