#pragma once
#include "base/date.h"
#include "commission/plan_document_json.h"

#include <string>
#include <utility>
#include <vector>

// A plan document as forms: what its fields and grids are called, where in the document each stands, and how what
// somebody types goes back there. Anything that no field shows stays as it is.
namespace hedef::commission {

enum class FieldKind
{
    text,
    decimal, // "0.07" in the document, "0,07" for a Turkish reader
    integer,
    date,    // ISO in the document; an optional one that is empty is open: null
    choice,
    flag,    // true or false
    part,    // whether a part of the plan is there at all
    texts    // a list of texts; parted by ; when typed
};

struct FormField
{
    std::string path; // "components[1].rate"
    std::string label;
    FieldKind kind = FieldKind::text;
    std::string value; // as it is typed; of flag and part "1" or ""
    std::vector<std::pair<std::string, std::string>> choices = {}; // key and words
    bool required = false;
    std::string template_json = {}; // of a part: what it begins with
    bool operator==(const FormField&) const = default;
};

struct FormColumn
{
    std::string key; // within a row: "rate", "when.category"
    std::string label;
    FieldKind kind = FieldKind::text;
    std::vector<std::pair<std::string, std::string>> choices = {};
    bool operator==(const FormColumn&) const = default;
};

struct FormTable
{
    std::string path; // of the list
    std::string label;
    std::vector<FormColumn> columns;
    std::vector<std::vector<std::string>> rows; // as they are typed
    std::string template_json;                  // of a new row
    bool operator==(const FormTable&) const = default;
};

struct FormPage
{
    std::string path; // "", "components[0]", "pay"
    std::string title;
    std::vector<FormField> fields;
    std::vector<FormTable> tables;
    std::vector<std::string> only_in_text; // paths that no field shows
    bool operator==(const FormPage&) const = default;
};

inline constexpr const char* pay_page = "pay";

// The plan itself, each component in order, and the rules over all of them. today: what new dates begin with.
std::vector<FormPage> pages_of(const PlanDocument&, base::Date today);
// The page that a path belongs to; 0 when it is none's.
std::size_t page_of(const std::vector<FormPage>&, const std::string& path);

// How people know a path: "volume, Tiers, row 2, From"; the path itself where no field shows it.
std::string label_of(const std::vector<FormPage>&, const std::string& path);

// What somebody typed goes into the document. An empty optional field takes its key away.
void set_field(PlanDocument&, const FormField&, const std::string& typed);
void set_cell(PlanDocument&, const FormTable&, std::size_t row, std::size_t column, const std::string& typed);
void add_row(PlanDocument&, const FormTable&);
void remove_row(PlanDocument&, const FormTable&, std::size_t row);

// "rate", "tiers", "curve", "bonus", "override" and their words.
std::vector<std::pair<std::string, std::string>> component_types();
// A new component at the end, its id not taken yet; its place.
std::size_t add_component(PlanDocument&, const std::string& type);

} // namespace hedef::commission
