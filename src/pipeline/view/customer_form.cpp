#include "pipeline/view/customer_form.h"

#include "uikit/text.h"

namespace hedef::pipeline {

using customers::Contact;
using customers::Customer;
using uikit::_;

namespace {

std::optional<std::string> some(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

constexpr std::pair<const char*, std::optional<std::string> Customer::*> text_fields[] = {
    {"class", &Customer::customer_class}, {"industry", &Customer::industry},       {"size_class", &Customer::size_class},
    {"country", &Customer::country},      {"province", &Customer::province},       {"district", &Customer::district},
    {"postal_code", &Customer::postal_code}};

constexpr std::pair<const char*, std::optional<std::int64_t> Customer::*> number_fields[] = {
    {"employees", &Customer::employees}, {"founded", &Customer::founded}, {"latitude", &Customer::latitude},
    {"longitude", &Customer::longitude}};

} // namespace

CustomerFields::CustomerFields(uikit::Form& form, base::Currency currency, bool is_new) : m_currency(currency)
{
    const auto text = [&](const char* name, const char* label, uikit::FieldWishes wishes = {}) {
        m_texts[name] = &form.text(name, label, wishes);
    };
    text("name", N_("&Name:"), {.required = true});
    if (is_new)
        text("code", N_("&Code:"), {.hint = N_("made from the name")});
    else
        text("code", N_("&Code:"), {.required = true});
    text("class", N_("C&lass:"));
    text("industry", N_("&Industry:"));
    text("size_class", N_("Si&ze:"));
    text("parent", N_("O&wned by:"), {.hint = N_("code or name of a customer")});
    text("country", N_("C&ountry:"));
    text("province", N_("&Province:"));
    text("district", N_("Dis&trict:"));
    text("postal_code", N_("Postal co&de:"));
    m_revenue = &form.amount("revenue", N_("Yearly re&venue:"), currency);
    m_numbers["employees"] = &form.decimal("employees", N_("&Employees:"), 0);
    m_numbers["founded"] = &form.decimal("founded", N_("Founded in (&year):"), 0);
    m_numbers["latitude"] = &form.decimal("latitude", N_("Latit&ude:"), 6);
    m_numbers["longitude"] = &form.decimal("longitude", N_("Lon&gitude:"), 6);
}

void CustomerFields::currency(base::Currency currency)
{
    m_currency = currency;
    m_revenue->currency(currency);
}

void CustomerFields::fill(const NamedCustomer& named)
{
    m_texts["name"]->set(named.customer.name);
    m_texts["code"]->set(named.customer.code);
    m_texts["parent"]->set(named.parent);
    for (const auto& [name, member] : text_fields)
        m_texts[name]->set((named.customer.*member).value_or(""));
    for (const auto& [name, member] : number_fields)
        m_numbers[name]->set_units(named.customer.*member);
    // A year is no number with separators.
    static_cast<uikit::TextField*>(m_numbers["founded"])->set(named.customer.founded ? std::to_string(*named.customer.founded) : std::string());
    const auto& revenue = named.customer.revenue;
    m_revenue->set(revenue ? std::optional(base::Money{*revenue, m_currency}) : std::nullopt);
}

NamedCustomer CustomerFields::read() const
{
    NamedCustomer named;
    named.customer.name = m_texts.at("name")->value();
    named.customer.code = m_texts.at("code")->value();
    named.parent = m_texts.at("parent")->value();
    for (const auto& [name, member] : text_fields)
        named.customer.*member = some(m_texts.at(name)->value());
    for (const auto& [name, member] : number_fields)
        named.customer.*member = m_numbers.at(name)->units();
    if (const auto money = m_revenue->money()) named.customer.revenue = money->minor;
    return named;
}

void ask_new_customer(wxWindow* parent, base::Currency currency,
                      std::function<void(const NamedCustomer&, uikit::Saved)> save)
{
    uikit::FormDialog dialog(parent, _("New customer"), _("&Add customer"));
    CustomerFields fields(dialog.form(), currency, true);
    dialog.ask([&](uikit::Saved saved) { save(fields.read(), std::move(saved)); });
}

void ask_contact(wxWindow* parent, const Contact& contact,
                 std::function<void(const Contact&, uikit::Saved)> save)
{
    const bool is_new = !contact.id;
    uikit::FormDialog dialog(parent, is_new ? _("New contact") : _("Contact “{1}”", contact.name),
                             is_new ? _("&Add contact") : _("&Save"));
    auto& form = dialog.form();
    auto& name = form.text("name", N_("&Name:"), {.required = true});
    auto& title = form.text("title", N_("&Title:"));
    auto& email = form.text("email", N_("&E-mail:"));
    auto& phone = form.text("phone", N_("&Phone:"));
    name.set(contact.name);
    title.set(contact.title.value_or(""));
    email.set(contact.email.value_or(""));
    phone.set(contact.phone.value_or(""));
    form.set_untouched();
    dialog.ask([&](uikit::Saved saved) {
        Contact mine = contact;
        mine.name = name.value();
        mine.title = some(title.value());
        mine.email = some(email.value());
        mine.phone = some(phone.value());
        save(mine, std::move(saved));
    });
}

} // namespace hedef::pipeline
