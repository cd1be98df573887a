#pragma once
#include "base/money.h"
#include "exchange/fields.h"
#include "exchange/import_report.h"
#include "exchange/import_run.h"
#include "exchange/mapped_file.h"
#include "exchange/name_index.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hedef::exchange {

// What becomes of a row whose id is known already.
enum class OnDuplicate
{
    skip,
    update,
    refuse
};

// Everything that decides how the cells of one file are read.
struct ImportTerms
{
    std::string kind, file;
    base::Currency company;
    OnDuplicate on_duplicate = OnDuplicate::update;
    bool accept_matches = false;
    bool keep_all_problems = false; // for a rejects file; else the first `list_at_most`
    std::size_t list_at_most = listed_problems;
    bool undo_harmless = true;      // csv: an apostrophe before = + - @ is not part of the text
    std::map<std::string, TextMap<std::string>>
        known_matches; // field → name in the file → code (told, or learned before)
    AcceptedMatches accepted; // near names that are taken for what they are near to
};

class ImportCheck;

// One row while it is checked. Readers give nothing for an empty cell and for one that they refuse (then refused() is
// true). Cells are taken as they are, white space included; only references forgive it at the ends.
class RowCheck
{
public:
    std::size_t ordinal() const { return m_ordinal; } // counts from 0
    int line() const { return m_row.line(); }
    bool refused() const;
    bool has(std::size_t field) const { return m_row.cell(field).has_value(); } // the file has the column
    std::string_view cell(std::size_t field) const { return m_row.cell(field).value_or(std::string_view()); }

    std::optional<std::string> text(std::size_t field);
    std::optional<std::size_t> choice(std::size_t field);
    std::optional<base::Date> date(std::size_t field);
    std::optional<base::Money> money(std::size_t field); // without a sign in the company's currency
    std::optional<base::Money> money(std::size_t field, base::Currency without_sign);
    std::optional<std::int64_t> company_money(std::size_t field); // minor units; refuses other currencies
    std::optional<std::int64_t> number(std::size_t field);        // quantity and share: millionths; integer: units
    // 0: empty, or refused.
    std::int64_t reference(std::size_t field, const NameIndex&);
    std::int64_t reference(std::size_t field, std::string_view value, const NameIndex&);

    // The refusal gets file, line, column and field.
    void refuse(std::size_t field, base::Refusal);
    void refuse(std::size_t field, std::string code, std::vector<std::string> args = {})
    {
        refuse(field, base::bad_input(std::move(code), {}, std::move(args)));
    }

private:
    friend class ImportCheck;
    RowCheck(ImportCheck& check, const MappedRow& row, std::size_t ordinal)
        : m_check(check), m_row(row), m_ordinal(ordinal)
    {}
    template <class T> std::optional<T> taken(std::size_t field, base::Result<std::optional<T>>);

    ImportCheck& m_check;
    const MappedRow& m_row;
    std::size_t m_ordinal;
};

// What the check of one file collects: refusals, near names. Belongs to one thread.
class ImportCheck
{
public:
    ImportCheck(ImportTerms, std::span<const FieldSpec>, const MappedFile&);

    const ImportTerms& terms() const { return m_terms; }
    bool has(std::size_t field) const { return m_file.has(field); }
    const std::string& field_name(std::size_t field) const { return m_fields[field].name; }
    RowCheck row(const MappedRow&);
    // Of a row that was seen before.
    void refuse(std::size_t ordinal, int line, std::size_t field, std::string_view value, base::Refusal);
    void refuse_row(std::size_t ordinal, base::Refusal); // with its place
    bool refused(std::size_t ordinal) const { return m_refused[ordinal]; }
    // Like RowCheck::reference, for what can be told only after all rows were seen.
    std::int64_t reference(std::size_t ordinal, int line, std::size_t field, std::string_view value, const NameIndex&);

    std::size_t rows() const { return m_refused.size(); }
    std::int64_t refused_rows() const { return m_refused_rows; }
    std::int64_t problem_count() const { return m_problem_count; }
    // In order of line.
    std::vector<ImportProblem> problems() const;
    struct RowProblem
    {
        std::int64_t number = 0; // of the row in the file, from 1
        ImportProblem problem;
    };
    const std::vector<RowProblem>& row_problems() const { return m_problems; }
    std::vector<ImportMatch> matches() const;
    // Near names that were accepted now, to be remembered: field, name in the file, code.
    struct Learned
    {
        std::string field, from, to_code;
    };
    const std::vector<Learned>& learned() const { return m_learned; }

private:
    friend class RowCheck;
    struct Resolved
    {
        NameIndex::How how;
        std::int64_t id = 0;
        std::string to;
        bool accepted = false;
        std::size_t match = SIZE_MAX; // in m_matches
    };
    void note(std::size_t ordinal, std::string_view value, base::Refusal);
    std::int64_t number_of(std::size_t ordinal) const;
    const Resolved& resolve(std::size_t field, std::string_view value, const NameIndex&);
    Resolved look_up(std::size_t field, const std::string& value, const NameIndex&);
    bool was_accepted(const std::string& field, const std::string& from, const std::string& to) const;
    std::optional<base::Refusal> refusal_of(const Resolved&, std::string_view value) const;

    ImportTerms m_terms;
    std::span<const FieldSpec> m_fields;
    const MappedFile& m_file;
    std::vector<bool> m_refused;
    std::vector<std::int64_t> m_gaps; // row numbers that were left out (rows without content), ascending
    std::int64_t m_refused_rows = 0, m_problem_count = 0;
    std::vector<RowProblem> m_problems;
    std::vector<TextMap<Resolved>> m_resolved; // by field
    std::vector<ImportMatch> m_matches;
    std::vector<Learned> m_learned;
};

} // namespace hedef::exchange
