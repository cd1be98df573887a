#include "commission/present/plan_form.h"

#include "commission/present/plan_form_fields.h"
#include "words/language.h"

#include <algorithm>
#include <set>

namespace hedef::commission {

namespace {

using words::_;
using Choices = std::vector<std::pair<std::string, std::string>>;

Choices measures()
{
    return {{"revenue", _("Revenue")}, {"margin", _("Margin")}, {"units", _("Units")}, {"deals", _("Deals")}};
}

Choices accumulations(bool with_transaction)
{
    Choices choices{{"period", _("Over the period")}, {"year_to_date", _("Over the year, against the quota to date")},
                    {"year", _("Over the year, against the year's quota")}};
    if (with_transaction) choices.insert(choices.begin(), {"transaction", _("Each credit alone")});
    return choices;
}

// Builds a page over a document and notes which keys it shows.
class Page
{
public:
    Page(const PlanDocument& document, std::string path, std::string title) : m_document(document)
    {
        m_page.path = std::move(path);
        m_page.title = std::move(title);
    }

    void field(const std::string& path, std::string label, FieldKind kind, bool required = false, Choices choices = {},
               std::string template_json = {})
    {
        FormField field{path, std::move(label), kind, shown_value(m_document, path, kind), std::move(choices), required,
                        std::move(template_json)};
        m_known.insert(path);
        m_page.fields.push_back(std::move(field));
    }
    // A part of the plan that can be left out; its fields stand behind it when it is there.
    bool part(const std::string& path, std::string label, std::string template_json)
    {
        field(path, std::move(label), FieldKind::part, false, {}, std::move(template_json));
        const auto kind = m_document.kind(path);
        return kind != PlanDocument::Kind::none && kind != PlanDocument::Kind::null;
    }
    void table(const std::string& path, std::string label, std::vector<FormColumn> columns, std::string template_json)
    {
        FormTable table{path, std::move(label), std::move(columns), {}, std::move(template_json)};
        for (std::size_t r = 0; r < m_document.size(path); ++r) {
            std::vector<std::string> row;
            for (const FormColumn& column : table.columns) {
                const std::string cell = cell_path(table, r, column);
                row.push_back(shown_value(m_document, cell, column.kind));
                m_known.insert(cell);
            }
            table.rows.push_back(std::move(row));
        }
        m_page.tables.push_back(std::move(table));
    }
    void when(const std::string& path)
    {
        for (const FormColumn& column : when_columns())
            field(path + "." + column.key.substr(5), column.label, FieldKind::texts);
    }
    FormPage finish(const std::vector<std::string>& roots)
    {
        for (const std::string& root : roots) look(root);
        return std::move(m_page);
    }
    static std::vector<FormColumn> when_columns()
    {
        return {{"when.product", _("Only products"), FieldKind::texts},
                {"when.category", _("Only categories"), FieldKind::texts},
                {"when.customer", _("Only customers"), FieldKind::texts},
                {"when.customer_class", _("Only customer classes"), FieldKind::texts},
                {"when.territory", _("Only territories"), FieldKind::texts},
                {"when.kind", _("Only kinds (sale, return, adjustment)"), FieldKind::texts},
                {"when.deal_type", _("Only deal types"), FieldKind::texts}};
    }

private:
    // Every value that no field stands for is named.
    void look(const std::string& path)
    {
        if (m_known.count(path) && m_document.kind(path) != PlanDocument::Kind::object) {
            if (can_show(path)) return;
        } else if (m_document.kind(path) == PlanDocument::Kind::object) {
            for (const std::string& key : m_document.keys(path)) look(path + "." + key);
            return;
        } else if (m_document.kind(path) == PlanDocument::Kind::list) {
            for (std::size_t i = 0; i < m_document.size(path); ++i) look(path + "[" + std::to_string(i) + "]");
            if (m_document.size(path)) return;
        }
        if (m_document.has(path)) m_page.only_in_text.push_back(path);
    }
    // A list where a text belongs is not what the field shows.
    bool can_show(const std::string& path) const
    {
        const auto field = std::find_if(m_page.fields.begin(), m_page.fields.end(), [&](const FormField& f) { return f.path == path; });
        const bool list = m_document.kind(path) == PlanDocument::Kind::list;
        const bool texts = field == m_page.fields.end() ? list : field->kind == FieldKind::texts;
        return list == texts;
    }

    const PlanDocument& m_document;
    FormPage m_page;
    std::set<std::string> m_known;
};

std::string type_words(const std::string& type)
{
    for (const auto& [key, words] : component_types())
        if (key == type) return words;
    return type;
}

void rule_fields(Page& page, const PlanDocument& document, const std::string& at)
{
    const std::string type = document.text(at + ".type");
    const auto rate_label = _("Rate (0.05 is 5 %)");
    if (type == "rate") {
        page.field(at + ".measure", _("Counted by"), FieldKind::choice, true, measures());
        std::vector<FormColumn> columns{{"rate", rate_label, FieldKind::decimal}};
        for (FormColumn& column : Page::when_columns()) columns.push_back(std::move(column));
        page.table(at + ".rates", _("Rates: the first row that fits counts"), std::move(columns), R"({"rate": "0.00"})");
    } else if (type == "tiers") {
        const bool interpolated = document.text(at + ".mode") == "interpolated";
        page.field(at + ".measure", _("Counted by"), FieldKind::choice, true, measures());
        page.field(at + ".scale", _("Tiers are read as"), FieldKind::choice, true,
                   {{"amount", _("Amounts of what is counted")}, {"attainment", _("Multiples of the quota (1 is 100 %)")}});
        page.field(at + ".mode", _("A tier's rate holds for"), FieldKind::choice, true,
                   {{"marginal", _("What lies in the tier (marginal)")},
                    {"whole", _("Everything, back to the first (retroactive)")},
                    {"interpolated", _("Full amounts of tiers, and a share of the current one")}});
        page.field(at + ".accumulate", _("Counted together"), FieldKind::choice, false, accumulations(true));
        std::vector<FormColumn> columns{{"from", _("From"), FieldKind::decimal}};
        if (interpolated) {
            columns.push_back({"to", _("To (last tier)"), FieldKind::decimal});
            columns.push_back({"amount", _("Amount"), FieldKind::decimal});
        } else {
            columns.push_back({"rate", rate_label, FieldKind::decimal});
        }
        page.table(at + ".tiers", _("Tiers"), std::move(columns),
                   interpolated ? R"({"from": "0", "to": "1", "amount": "0"})" : R"({"from": "0", "rate": "0"})");
    } else if (type == "curve") {
        page.field(at + ".measure", _("Counted by"), FieldKind::choice, true, measures());
        page.field(at + ".accumulate", _("Counted together"), FieldKind::choice, false, accumulations(false));
        page.table(at + ".points", _("Points of the curve"),
                   {{"attainment", _("Attainment (1 is 100 %)"), FieldKind::decimal},
                    {"payout", _("Share of the target incentive"), FieldKind::decimal}},
                   R"({"attainment": "1", "payout": "1"})");
        if (page.part(at + ".beyond", _("Above the last point"), R"({"slope": "1", "cap": "2"})")) {
            page.field(at + ".beyond.slope", _("Slope"), FieldKind::decimal, true);
            page.field(at + ".beyond.cap", _("Up to a share of"), FieldKind::decimal, true);
        }
    } else if (type == "bonus") {
        const bool achievement = document.text(at + ".per") == "achievement";
        page.field(at + ".per", _("Paid"), FieldKind::choice, true,
                   {{"unit", _("For each unit")}, {"deal", _("For each deal")}, {"achievement", _("Once, for an attainment")}});
        page.field(at + ".amount", _("Amount"), FieldKind::decimal, true);
        if (achievement || document.has(at + ".measure")) page.field(at + ".measure", _("Counted by"), FieldKind::choice, achievement, measures());
        if (achievement || document.has(at + ".at_least"))
            page.field(at + ".at_least", _("Attainment at least (1 is 100 %)"), FieldKind::decimal, achievement);
        if (!achievement || document.has(at + ".budget")) page.field(at + ".budget", _("Budget of the whole plan"), FieldKind::decimal);
    } else if (type == "override") {
        page.field(at + ".of", _("Of"), FieldKind::choice, true,
                   {{"credits", _("The credits of the people below")}, {"earnings", _("What the people below earn")}});
        page.field(at + ".scope", _("People below"), FieldKind::choice, false,
                   {{"direct", _("Direct reports")}, {"subtree", _("All below them")}});
        page.field(at + ".measure", _("Counted by"), FieldKind::choice, document.text(at + ".of") == "credits", measures());
        page.field(at + ".rate", rate_label, FieldKind::decimal, true);
    }
}

FormPage plan_page(const PlanDocument& document)
{
    Page page(document, "", _("Plan"));
    page.field("name", _("Name"), FieldKind::text, true);
    page.field("currency", _("Currency"), FieldKind::text, true);
    page.field("period", _("Paid by the"), FieldKind::choice, true,
               {{"month", _("Month")}, {"quarter", _("Quarter")}, {"half", _("Half-year")}, {"year", _("Year")}});
    page.field("fiscal_year_start", _("Fiscal year starts in month"), FieldKind::integer);
    page.field("effective.from", _("In effect from"), FieldKind::date, true);
    page.field("effective.to", _("To (empty: open)"), FieldKind::date);
    page.field("rounding", _("Half a cent"), FieldKind::choice, false,
               {{"half-away", _("Away from zero")}, {"half-even", _("To the even neighbour")}});
    std::vector<std::string> roots;
    static const std::set<std::string> elsewhere{"components", "hurdles", "cap", "guarantee", "draw", "hold", "clawback"};
    for (const std::string& key : document.keys(""))
        if (!elsewhere.count(key)) roots.push_back(key);
    return page.finish(roots);
}

FormPage component_page(const PlanDocument& document, std::size_t index)
{
    const std::string at = "components[" + std::to_string(index) + "]";
    Page page(document, at, document.text(at + ".id") + " · " + type_words(document.text(at + ".type")));
    page.field(at + ".id", _("Component"), FieldKind::text, true);
    page.field(at + ".type", _("Kind"), FieldKind::choice, true, component_types());
    rule_fields(page, document, at);
    const bool of_earnings = document.text(at + ".type") == "override" && document.text(at + ".of") == "earnings";
    if (!of_earnings || document.has(at + ".when")) page.when(at + ".when");
    return page.finish({at});
}

FormPage rules_page(const PlanDocument& document, base::Date today)
{
    Page page(document, pay_page, _("Cap, guarantee, draw, hurdles"));
    if (page.part("cap", _("Cap"), R"({"amount": "0.00"})")) {
        page.field("cap.amount", _("Cap: amount"), FieldKind::decimal);
        page.field("cap.times_target_incentive", _("Cap: times the target incentive"), FieldKind::decimal);
    }
    const std::string day = base::to_iso(today);
    if (page.part("guarantee", _("Guarantee"), R"({"amount": "0.00", "until": ")" + day + "\"}")) {
        page.field("guarantee.amount", _("Guarantee: amount"), FieldKind::decimal, true);
        page.field("guarantee.until", _("Guarantee: last day"), FieldKind::date, true);
    }
    if (page.part("draw", _("Draw"),
                  R"({"amount": "0.00", "recoverable": true, "recovery_limit": "1.00", "from": ")" + day + R"(", "to": null})")) {
        page.field("draw.amount", _("Draw: amount"), FieldKind::decimal, true);
        page.field("draw.recoverable", _("Draw is paid back"), FieldKind::flag);
        page.field("draw.recovery_limit", _("Draw: at most this share of pay is taken"), FieldKind::decimal, true);
        page.field("draw.from", _("Draw: first day"), FieldKind::date, true);
        page.field("draw.to", _("Draw: last day (empty: open)"), FieldKind::date);
    }
    page.part("hold", _("Hold until the customer has paid"), R"("until-paid")");
    if (page.part("clawback", _("Clawback of returns"), R"({"within_days": 90, "share": "1.00"})")) {
        page.field("clawback.within_days", _("Clawback: within days"), FieldKind::integer, true);
        page.field("clawback.share", _("Clawback: share (1 is all)"), FieldKind::decimal, true);
    }
    Choices measured = measures();
    measured.insert(measured.begin(), {"", ""});
    page.table("hurdles", _("Hurdles: the components pay nothing below them"),
               {{"components", _("Components"), FieldKind::texts},
                {"measure", _("Counted by"), FieldKind::choice, measured},
                {"attainment_at_least", _("Attainment at least"), FieldKind::decimal},
                {"training", _("Training"), FieldKind::choice, {{"", ""}, {"valid", _("Must be valid")}}}},
               R"({"components": [], "measure": "revenue", "attainment_at_least": "0.50"})");
    return page.finish({"hurdles", "cap", "guarantee", "draw", "hold", "clawback"});
}

} // namespace

std::vector<std::pair<std::string, std::string>> component_types()
{
    return {{"rate", _("Rate of each credit")},
            {"tiers", _("Tiers")},
            {"curve", _("Curve of the target incentive")},
            {"bonus", _("Bonus")},
            {"override", _("Override on the people below")}};
}

std::vector<FormPage> pages_of(const PlanDocument& document, base::Date today)
{
    std::vector<FormPage> pages{plan_page(document)};
    for (std::size_t i = 0; i < document.size("components"); ++i) pages.push_back(component_page(document, i));
    pages.push_back(rules_page(document, today));
    return pages;
}

std::size_t page_of(const std::vector<FormPage>& pages, const std::string& path)
{
    const auto top = path.substr(0, path.find_first_of(".["));
    if (top == "components")
        for (std::size_t i = 1; i < pages.size(); ++i)
            if (path == pages[i].path || path.rfind(pages[i].path + ".", 0) == 0) return i;
    static const std::set<std::string> rules{"hurdles", "cap", "guarantee", "draw", "hold", "clawback"};
    return rules.count(top) && !pages.empty() ? pages.size() - 1 : 0;
}

std::string label_of(const std::vector<FormPage>& pages, const std::string& path)
{
    for (const FormPage& page : pages) {
        const bool component = page.path.rfind("components[", 0) == 0;
        const std::string of = component ? page.title.substr(0, page.title.find(" · ")) + ", " : std::string();
        for (const FormField& field : page.fields)
            if (field.path == path || path.rfind(field.path + "[", 0) == 0) return of + field.label;
        for (const FormTable& table : page.tables) {
            if (path == table.path) return of + table.label;
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                for (const FormColumn& column : table.columns) {
                    const std::string cell = cell_path(table, row, column);
                    if (path != cell && path.rfind(cell + "[", 0) != 0) continue;
                    return of + _("{1}, row {2}, {3}", table.label, std::to_string(row + 1), column.label);
                }
        }
    }
    return path;
}

std::size_t add_component(PlanDocument& document, const std::string& type)
{
    std::set<std::string> taken;
    const std::size_t count = document.size("components");
    for (std::size_t i = 0; i < count; ++i) taken.insert(document.text("components[" + std::to_string(i) + "].id"));
    std::string id = type;
    for (int n = 2; taken.count(id); ++n) id = type + std::to_string(n);
    document.insert("components", count, component_template(type, id));
    return count;
}

} // namespace hedef::commission
