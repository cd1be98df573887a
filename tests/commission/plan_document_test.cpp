#include "commission/present/plan_form.h"

#include "commission/plan_json.h"
#include "commission/present/plan_form_fields.h"
#include "words/language.h"

#include <boost/test/unit_test.hpp>

using namespace hedef;
using namespace hedef::commission;

namespace {

constexpr auto field_sales = R"({
  "name": "Saha satışı", "currency": "TRY", "period": "month",
  "effective": { "from": "2026-01-01", "to": null },
  "components": [
    { "id": "base", "type": "rate", "measure": "revenue",
      "rates": [ { "when": { "category": ["GTX"] }, "rate": "0.07" }, { "rate": "0.050" } ] },
    { "id": "accel", "type": "tiers", "measure": "revenue", "scale": "attainment", "mode": "marginal",
      "tiers": [ { "from": "0", "rate": "0" }, { "from": "1.00", "rate": "0.02" } ] },
    { "id": "team", "type": "override", "of": "credits", "measure": "revenue", "rate": "0.01" }
  ],
  "cap": { "amount": "40000.00" }
})";

PlanDocument document(std::string_view text = field_sales)
{
    auto read = PlanDocument::read(text);
    BOOST_REQUIRE(bool(read));
    return std::move(*read);
}

std::string marked(std::string_view text, const std::string& path)
{
    const TextSpan span = place_in(text, path);
    return std::string(text.substr(span.begin, span.end - span.begin));
}

const FormField& field(const std::vector<FormPage>& pages, const std::string& path)
{
    for (const auto& page : pages)
        for (const auto& found : page.fields)
            if (found.path == path) return found;
    BOOST_FAIL("no field " << path);
    return pages.front().fields.front();
}

const auto today = base::make_date(2026, 6, 15);

} // namespace

BOOST_AUTO_TEST_SUITE(plan_document_test)

BOOST_AUTO_TEST_CASE(a_path_leads_to_its_place_in_the_text_or_to_what_would_hold_it)
{
    BOOST_TEST(marked(field_sales, "components[1].tiers[1].rate") == R"("rate": "0.02")");
    BOOST_TEST(marked(field_sales, "components[0].rates[0].when.category[0]") == R"("GTX")");
    BOOST_TEST(marked(field_sales, "cap.times_target_incentive") == R"("cap": { "amount": "40000.00" })");
    BOOST_TEST(marked(field_sales, "draw.amount") == field_sales);
    const TextSpan span = place_in(field_sales, "currency");
    BOOST_TEST(span.line == 2);
    BOOST_TEST(span.column == 26); // letters, not bytes
    BOOST_TEST(marked("{\"a\": [1, 2", "a[1]") == "2"); // a broken text is followed as far as it goes
    BOOST_TEST(marked("", "a") == "");
}

BOOST_AUTO_TEST_CASE(what_is_not_touched_stays_as_it_is)
{
    auto edited = document(R"({"zeta": {"b": 1, "a": [true, null]}, "name": "x"})");
    edited.set_text("name", "y");
    BOOST_TEST(edited.written() == "{\n  \"zeta\": {\n    \"b\": 1,\n    \"a\": [\n      true,\n      null\n    ]\n  },\n  \"name\": \"y\"\n}\n");
    BOOST_TEST(PlanDocument::read("[1]").refusal().code == "commission.plan.no_object");
    BOOST_TEST(PlanDocument::read("{\"a\": 1, \"a\": 2}").refusal().code == "commission.plan.duplicate_key");
    const auto broken = PlanDocument::read("{\n \"a\": }");
    BOOST_TEST(broken.refusal().place.line == 2);
}

BOOST_AUTO_TEST_CASE(each_part_of_a_plan_has_a_page_and_nothing_is_hidden)
{
    const auto pages = pages_of(document(), today);
    BOOST_REQUIRE_EQUAL(pages.size(), 5u);
    for (const auto& page : pages) BOOST_TEST(page.only_in_text.empty(), page.path);
    BOOST_TEST(field(pages, "name").value == "Saha satışı");
    BOOST_TEST(field(pages, "cap.amount").value == "40,000.00");
    BOOST_TEST(field(pages, "draw").value == "");
    BOOST_REQUIRE_EQUAL(pages[1].tables.size(), 1u);
    BOOST_TEST(pages[1].tables[0].rows[0][0] == "0.07");
    BOOST_TEST(pages[1].tables[0].rows[0][2] == "GTX");
    BOOST_TEST(page_of(pages, "components[1].tiers[0].from") == 2u);
    BOOST_TEST(page_of(pages, "cap.amount") == 4u);
    BOOST_TEST(page_of(pages, "effective.from") == 0u);
}

BOOST_AUTO_TEST_CASE(what_no_field_shows_is_named)
{
    auto odd = document();
    odd.set_json("components[0].rates[0].note", "{\"deep\": 1}");
    odd.set_text("secret", "x");
    odd.set_texts("components[1].measure", {"revenue"});
    const auto pages = pages_of(odd, today);
    BOOST_TEST(pages[0].only_in_text == std::vector<std::string>{"secret"});
    BOOST_TEST(pages[1].only_in_text == std::vector<std::string>{"components[0].rates[0].note.deep"});
    BOOST_TEST(!pages[2].only_in_text.empty());
}

BOOST_AUTO_TEST_CASE(what_is_typed_into_a_field_stands_in_the_document)
{
    auto edited = document();
    const auto pages = pages_of(edited, today);
    set_field(edited, field(pages, "name"), " Field sales ");
    set_field(edited, field(pages, "effective.to"), "31.12.2026");
    set_field(edited, field(pages, "fiscal_year_start"), "4");
    set_cell(edited, pages[1].tables[0], 1, 0, "0.045");
    set_cell(edited, pages[1].tables[0], 1, 2, "GTK; Lite ;");
    set_cell(edited, pages[1].tables[0], 0, 2, "");
    set_field(edited, field(pages, "components[2].when.territory"), "Türkiye/Ege");
    add_row(edited, pages[2].tables[0]);
    BOOST_TEST(edited.text("name") == "Field sales");
    BOOST_TEST(edited.text("effective.to") == "2026-12-31");
    BOOST_TEST((edited.kind("fiscal_year_start") == PlanDocument::Kind::number));
    BOOST_TEST(edited.text("components[0].rates[1].rate") == "0.045");
    BOOST_TEST(edited.texts("components[0].rates[1].when.category") == (std::vector<std::string>{"GTK", "Lite"}));
    BOOST_TEST(!edited.has("components[0].rates[0].when")); // nothing is left in it
    BOOST_TEST(edited.size("components[1].tiers") == 3u);
    set_field(edited, field(pages, "effective.to"), "");
    BOOST_TEST((edited.kind("effective.to") == PlanDocument::Kind::null));
}

BOOST_AUTO_TEST_CASE(parts_of_a_plan_come_and_go_as_a_whole)
{
    auto edited = document();
    set_field(edited, field(pages_of(edited, today), "draw"), "1");
    set_field(edited, field(pages_of(edited, today), "guarantee"), "1");
    set_field(edited, field(pages_of(edited, today), "hold"), "1");
    set_field(edited, field(pages_of(edited, today), "clawback"), "1");
    set_field(edited, field(pages_of(edited, today), "cap"), "");
    BOOST_TEST(bool(parse_plan(edited.written())));
    BOOST_TEST(edited.text("draw.from") == "2026-06-15");
    BOOST_TEST(!edited.has("cap"));
    set_field(edited, field(pages_of(edited, today), "hold"), "");
    BOOST_TEST(!edited.has("hold"));
}

BOOST_AUTO_TEST_CASE(new_components_of_every_kind_are_right_from_the_start)
{
    auto edited = document();
    for (const auto& [type, words] : component_types()) {
        const auto place = add_component(edited, type);
        const auto plan = parse_plan(edited.written());
        BOOST_TEST(bool(plan), type);
        BOOST_TEST(pages_of(edited, today)[place + 1].only_in_text.empty(), type);
    }
    BOOST_TEST(edited.text("components[3].id") == "rate");
    add_component(edited, "rate");
    BOOST_TEST(edited.text("components[8].id") == "rate2");
}

BOOST_AUTO_TEST_CASE(decimals_are_typed_and_shown_as_people_write_them)
{
    BOOST_TEST(plain_decimal("0.070") == "0.070");
    BOOST_TEST(plain_decimal("40,000.00") == "40000.00");
    BOOST_TEST(plain_decimal("much") == "much");
    words::speak(words::Language::turkish);
    BOOST_TEST(plain_decimal("0,07") == "0.07");
    BOOST_TEST(plain_decimal("40.000,00") == "40000.00");
    auto edited = document();
    set_field(edited, field(pages_of(edited, today), "components[0].when.kind"), "satış; iade");
    BOOST_TEST(edited.texts("components[0].when.kind") == (std::vector<std::string>{"sale", "return"}));
    BOOST_TEST(shown_value(edited, "components[0].when.kind", FieldKind::texts) == "satış; iade");
    BOOST_TEST(shown_value(document(), "cap.amount", FieldKind::decimal) == "40.000,00");
    words::speak(words::Language::english);
}

BOOST_AUTO_TEST_SUITE_END()
