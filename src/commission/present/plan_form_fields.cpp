#include "commission/present/plan_form_fields.h"

#include "base/fraction.h"
#include "base/text.h"
#include "words/figures.h"
#include "words/typed.h"

#include <algorithm>
#include <charconv>

namespace hedef::commission {

namespace {

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::vector<std::string> parted(const std::string& typed)
{
    std::vector<std::string> all;
    for (std::size_t at = 0; at <= typed.size();) {
        const auto end = std::min(typed.find(';', at), typed.size());
        if (auto text = trimmed(std::string_view(typed).substr(at, end - at)); !text.empty()) all.push_back(std::move(text));
        at = end + 1;
    }
    return all;
}

// Kinds of credits have words of the language; a plan has theirs.
bool is_kind_path(std::string_view path)
{
    return path.ends_with("when.kind");
}

constexpr std::pair<const char*, const char*> credit_kinds[] = {
    {"sale", N_("sale")}, {"return", N_("return")}, {"adjustment", N_("adjustment")}};

std::string kind_words(const std::string& key)
{
    for (const auto& [kind, words] : credit_kinds)
        if (key == kind) return words::translated(words);
    return key;
}

std::string kind_key(const std::string& typed)
{
    for (const auto& [kind, words] : credit_kinds)
        if (base::find_key(typed) == base::find_key(words::translated(words))) return kind;
    return typed;
}

std::string plain_date(const std::string& typed)
{
    // Without a day to start from only whole dates are understood; that is what a plan needs.
    const auto day = words::typed_date(typed, base::make_date(2000, 1, 1));
    return day ? base::to_iso(*day) : typed;
}

// An object that lost its last key says nothing any more.
void remove_with_empty_parents(PlanDocument& document, std::string path)
{
    document.remove(path);
    for (auto cut = path.find_last_of('.'); cut != std::string::npos; cut = path.find_last_of('.')) {
        path.resize(cut);
        if (path.empty() || path.back() == ']' || document.kind(path) != PlanDocument::Kind::object || !document.keys(path).empty()) return;
        document.remove(path);
    }
}

void set_value(PlanDocument& document, const std::string& path, FieldKind kind, bool required, const std::string& given)
{
    const std::string typed = trimmed(given);
    if (kind == FieldKind::flag) return document.set_boolean(path, !typed.empty());
    if (typed.empty() && kind == FieldKind::date && !required && document.has(path)) return document.set_null(path);
    if (typed.empty() && !required) return remove_with_empty_parents(document, path);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    const bool whole = error == std::errc() && end == typed.data() + typed.size();
    switch (kind) {
    case FieldKind::decimal:
        return document.set_text(path, plain_decimal(typed));
    case FieldKind::integer:
        return whole ? document.set_number(path, number) : document.set_text(path, typed);
    case FieldKind::date:
        return document.set_text(path, plain_date(typed));
    case FieldKind::texts:
    {
        auto texts = parted(typed);
        if (is_kind_path(path)) std::transform(texts.begin(), texts.end(), texts.begin(), kind_key);
        return document.set_texts(path, texts);
    }
    default:
        return document.set_text(path, typed);
    }
}

} // namespace

std::string plain_decimal(const std::string& typed)
{
    const bool point_is_decimal = words::spoken() == words::Language::english;
    if (point_is_decimal && base::parse_decimal(typed)) return typed;
    constexpr int places = 9;
    const auto units = words::typed_decimal(typed, places);
    if (!units) return typed;
    std::string text = base::format_scaled(*units, places);
    // As many places as were typed; trailing zeros that were typed are kept.
    const auto sign = typed.find_last_of(words::spoken() == words::Language::turkish ? ",." : ".,");
    const std::size_t kept = sign == std::string::npos ? 0 : typed.size() - sign - 1;
    const auto point = text.find('.');
    while (text.back() == '0' && text.size() - point - 1 > kept) text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string shown_value(const PlanDocument& document, const std::string& path, FieldKind kind)
{
    const auto found = document.kind(path);
    const bool there = found != PlanDocument::Kind::none && found != PlanDocument::Kind::null;
    if (kind == FieldKind::part) return there ? "1" : "";
    if (kind == FieldKind::flag) return document.text(path) == "true" ? "1" : "";
    if (kind == FieldKind::texts) {
        std::string all;
        for (const std::string& text : document.texts(path))
            all += (all.empty() ? "" : "; ") + (is_kind_path(path) ? kind_words(text) : text);
        return all;
    }
    const std::string text = document.text(path);
    if (kind == FieldKind::decimal && base::parse_decimal(text)) return words::number(text);
    if (kind == FieldKind::date)
        if (const auto day = base::parse_date(text)) return words::date(*day);
    return text;
}

std::string cell_path(const FormTable& table, std::size_t row, const FormColumn& column)
{
    return table.path + "[" + std::to_string(row) + "]." + column.key;
}

void set_field(PlanDocument& document, const FormField& field, const std::string& typed)
{
    if (field.kind != FieldKind::part) return set_value(document, field.path, field.kind, field.required, typed);
    if (typed.empty())
        document.remove(field.path);
    else if (shown_value(document, field.path, FieldKind::part).empty())
        document.set_json(field.path, field.template_json);
}

void set_cell(PlanDocument& document, const FormTable& table, std::size_t row, std::size_t column, const std::string& typed)
{
    const FormColumn& shape = table.columns[column];
    set_value(document, cell_path(table, row, shape), shape.kind, false, typed);
}

void add_row(PlanDocument& document, const FormTable& table)
{
    document.insert(table.path, document.size(table.path), table.template_json);
}

void remove_row(PlanDocument& document, const FormTable& table, std::size_t row)
{
    document.remove(table.path + "[" + std::to_string(row) + "]");
}

std::string component_template(const std::string& type, const std::string& id)
{
    const std::string head = R"({"id": ")" + id + R"(", "type": ")" + type + "\", ";
    if (type == "tiers")
        return head + R"("measure": "revenue", "scale": "attainment", "mode": "marginal", "accumulate": "period",
                         "tiers": [{"from": "0", "rate": "0"}, {"from": "1.00", "rate": "0.02"}]})";
    if (type == "curve")
        return head + R"("measure": "revenue", "accumulate": "period",
                         "points": [{"attainment": "0.50", "payout": "0"}, {"attainment": "1.00", "payout": "1.00"}]})";
    if (type == "bonus") return head + R"("per": "deal", "amount": "0.00"})";
    if (type == "override") return head + R"("of": "credits", "scope": "direct", "measure": "revenue", "rate": "0.01"})";
    return head + R"("measure": "revenue", "rates": [{"rate": "0.00"}]})";
}

} // namespace hedef::commission
