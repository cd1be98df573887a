#include "pipeline/present/customer_steps.h"

#include "customers/model/customer_fields.h"
#include "pipeline/present/customer_conflicts.h"
#include "words/language.h"

#include <algorithm>
#include <utility>

namespace hedef::pipeline {

using base::Refusal;
using base::Result;
using customers::Contact;
using customers::Customer;
using customers::CustomersService;
using words::_;

namespace {

// A refusal because of what others changed names the fields as people know them.
desk::Teller in_words(desk::Teller teller)
{
    return [teller = std::move(teller)](Refusal refusal) {
        if (refusal.code.ends_with("changed_meanwhile") && !refusal.args.empty()) {
            std::string all;
            for (std::string_view rest = refusal.args.front(); !rest.empty();) {
                const auto end = std::min(rest.find(", "), rest.size());
                all += (all.empty() ? "" : ", ") + customer_label(std::string(rest.substr(0, end)));
                rest.remove_prefix(std::min(end + 2, rest.size()));
            }
            refusal.args.front() = std::move(all);
        }
        teller(refusal);
    };
}

} // namespace

desk::Step customer_step(desk::Desk& desk, CustomerServices services, std::string words, Customer customer,
                         CustomerUse use, bool stands, desk::Teller teller)
{
    struct Token
    {
        Customer customer;
        CustomerUse use;
        bool stands;
    };
    auto turn = [services](const Token& token) -> Result<Token> {
        const auto id = token.customer.id;
        if (!token.stands) {
            auto back = services.customers.restore(id);
            if (!back) return back.refusal();
            return Token{std::move(*back), services.book.use(id), true};
        }
        const auto now = services.book.use(id);
        if (now.deals > token.use.deals || now.contacts > token.use.contacts)
            return Refusal{"customers.used_meanwhile", "customer", {token.customer.name}};
        if (const auto gone = services.customers.remove(token.customer); !gone) return gone.refusal();
        return Token{token.customer, now, false};
    };
    return desk::reversible<Token>(desk, std::move(words), {std::move(customer), use, stands}, turn,
                                   in_words(std::move(teller)));
}

desk::Step customer_change_step(desk::Desk& desk, CustomersService& service, Customer now, Customer before,
                                desk::Teller teller)
{
    using Token = std::pair<Customer, Customer>; // as it is, as it was
    auto turn = [&service](const Token& token) -> Result<Token> {
        const auto back = service.update(token.first, token.second);
        if (!back) return back.refusal();
        return Token{*back, base::without_mine(token.first, token.second, *back, customers::customer_fields)};
    };
    auto words = _("Change customer “{1}”", now.name);
    return desk::reversible<Token>(desk, std::move(words), {std::move(now), std::move(before)}, turn,
                                   in_words(std::move(teller)));
}

desk::Step contact_step(desk::Desk& desk, CustomersService& service, std::string words, Contact contact, bool stands,
                        desk::Teller teller)
{
    using Token = std::pair<Contact, bool>;
    auto turn = [&service](const Token& token) -> Result<Token> {
        if (token.second) {
            if (const auto gone = service.remove_contact(token.first); !gone) return gone.refusal();
            return Token{token.first, false};
        }
        auto back = service.restore_contact(token.first.id);
        if (!back) return back.refusal();
        return Token{std::move(*back), true};
    };
    return desk::reversible<Token>(desk, std::move(words), {std::move(contact), stands}, turn,
                                   in_words(std::move(teller)));
}

desk::Step contact_change_step(desk::Desk& desk, CustomersService& service, Contact now, Contact before,
                               desk::Teller teller)
{
    using Token = std::pair<Contact, Contact>; // as it is, as it was
    auto turn = [&service](const Token& token) -> Result<Token> {
        const auto back = service.update_contact(token.first, token.second);
        if (!back) return back.refusal();
        return Token{*back, base::without_mine(token.first, token.second, *back, customers::contact_fields)};
    };
    auto words = _("Change contact “{1}”", now.name);
    return desk::reversible<Token>(desk, std::move(words), {std::move(now), std::move(before)}, turn,
                                   in_words(std::move(teller)));
}

} // namespace hedef::pipeline
