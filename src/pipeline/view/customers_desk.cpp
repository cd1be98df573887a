#include "pipeline/view/customers_desk.h"

#include "pipeline/view/customer_card_panel.h"
#include "pipeline/view/customers_panel.h"
#include "pipeline/view/pipeline_help.h"
#include "words/language.h"

namespace hedef::pipeline {

void furnish_customers(uikit::WindowBook& windows, desk::Desk& desk, customers::CustomersService& customers,
                       CustomerBook& book, const company::Company& company)
{
    const CustomerServices services{customers, book};
    windows.kinds.push_back({"customers.list", uikit::Group::sell, N_("&Customers"), "customer",
                             [&desk, &company, services](wxWindow* parent, const desk::Place& place) {
                                 return new CustomersPanel(parent, place, desk, services, company);
                             }, customers_help});
    windows.kinds.push_back({"customers.card", uikit::Group::none, N_("Customer"), "customer",
                             [&desk, services](wxWindow* parent, const desk::Place& place) {
                                 return new CustomerCardPanel(parent, place, desk, services);
                             }, customer_help});
    windows.commands.add({
        {"customers.contact.add", uikit::Menu::record, N_("Add co&ntact…"), N_("A person at this customer"), "Ctrl+Shift+N", "add", false, true},
        {"customers.contact.edit", uikit::Menu::record, N_("Edi&t contact…"), N_("Change the selected contact"), "", "edit"},
        {"customers.contact.delete", uikit::Menu::record, N_("De&lete contact…"), N_("Delete the selected contact"), "", "delete"},
    });
    windows.searches.push_back([&book, &desk](const std::string& text, std::size_t most) {
        std::vector<uikit::Found> found;
        for (auto& hit : book.search(text, most, desk.clock.today()))
            found.push_back({hit.name, hit.detail.empty() ? words::_("Customer") : words::_("Customer · {1}", hit.detail),
                             "customer", {"customers.card", hit.code}});
        return found;
    });
}

} // namespace hedef::pipeline
