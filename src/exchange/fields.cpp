#include "exchange/fields.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace hedef::exchange {

namespace {

base::Refusal refused(const char* code, std::string_view cell)
{
    return base::bad_input(code, {}, {shown(cell)});
}

bool is_email_character(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7f && std::string_view("@,;<>()[]\\\"").find(c) == std::string_view::npos;
}

bool is_domain(std::string_view domain)
{
    if (domain.find('.') == std::string_view::npos || domain.starts_with('.') || domain.ends_with('.')) return false;
    return domain.find("..") == std::string_view::npos && std::ranges::all_of(domain, is_email_character);
}

} // namespace

std::string shown(std::string_view value)
{
    const auto head = base::cut(value, 40);
    return head.size() == value.size() ? std::string(head) : std::string(head) + "…";
}

base::Result<std::string_view> read_text(std::string_view cell, std::size_t longest)
{
    if (cell.size() > longest && base::length(cell) > longest) {
        base::Refusal refusal = refused("exchange.text.too_long", cell);
        refusal.args.push_back(std::to_string(base::length(cell)));
        refusal.args.push_back(std::to_string(longest));
        return refusal;
    }
    return cell;
}

base::Result<bool> read_boolean(std::string_view cell)
{
    static constexpr std::array<std::string_view, 10> yes{"1",    "yes", "y",     "true", "t",
                                                          "evet", "e",   "dogru", "x",    "on"};
    static constexpr std::array<std::string_view, 9> no{"0", "no", "n", "false", "f", "hayir", "h", "yanlis", "off"};
    const std::string key = cell.size() > longest_name ? std::string() : base::find_key(cell);
    if (std::ranges::find(yes, key) != yes.end()) return true;
    if (std::ranges::find(no, key) != no.end()) return false;
    return refused("exchange.boolean.form", cell);
}

base::Result<std::string_view> read_email(std::string_view cell)
{
    const auto email = base::trimmed(cell);
    const auto at = email.find('@');
    const bool right = at != std::string_view::npos && at > 0 && email.size() <= 254 &&
                       std::ranges::all_of(email.substr(0, at), is_email_character) && is_domain(email.substr(at + 1));
    if (!right) return refused("exchange.email.form", cell);
    return email;
}

base::Result<std::size_t> read_choice(std::string_view cell, std::span<const Choice> choices)
{
    if (cell.size() <= 4 * longest_name) {
        const std::string key = header_key(cell);
        for (std::size_t i = 0; i < choices.size(); ++i) {
            const auto same = [&](const std::string& word) { return header_key(word) == key; };
            if (same(choices[i].name) || std::ranges::any_of(choices[i].synonyms, same)) return i;
        }
    }
    std::string right;
    for (const Choice& choice : choices)
        right += (right.empty() ? "" : ", ") + choice.name;
    base::Refusal refusal = refused("exchange.choice.unknown", cell);
    refusal.args.push_back(right);
    return refusal;
}

std::string header_key(std::string_view text)
{
    std::string spaced(text);
    std::ranges::replace(spaced, '_', ' ');
    std::string key = base::find_key(spaced);
    std::erase(key, ' ');
    return key;
}

} // namespace hedef::exchange
