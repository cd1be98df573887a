#pragma once
#include "exchange/mapping.h"
#include "exchange/survey.h"

namespace hedef::exchange {

class MappedFile;

// One row of a file seen as the fields of a kind; lives as long as the visit. Typed readers give nothing for an empty
// or missing cell, and refuse with field and place filled in: what the readers of numbers.h, dates.h and fields.h
// refuse, and an empty cell of a required field ("exchange.field.required").
class MappedRow
{
public:
    MappedRow(const MappedFile& file, const Row& row, std::int64_t number) : m_file(file), m_row(row), m_number(number)
    {}

    int line() const { return m_row.line; }
    // Counts the data rows of the file from 1.
    std::int64_t number() const { return m_number; }
    // The row has more cells than the file has columns, or nullopt.
    std::optional<base::Refusal> fault() const;

    // Of the field with this index; nullopt: the file has no such column.
    std::optional<std::string_view> cell(std::size_t field) const;
    base::Place place(std::size_t field) const;

    base::Result<std::optional<std::string_view>> text(std::size_t field) const;
    base::Result<std::optional<base::Money>> money(std::size_t field, base::Currency company) const;
    // quantity: millionths; share: millionths from 0 to 1,000,000; integer: units.
    base::Result<std::optional<std::int64_t>> number(std::size_t field) const;
    base::Result<std::optional<base::Date>> date(std::size_t field) const;
    base::Result<std::optional<bool>> boolean(std::size_t field) const;
    base::Result<std::optional<std::size_t>> choice(std::size_t field) const;
    base::Result<std::optional<std::string_view>> email(std::size_t field) const;

    // A refusal of the caller's own about this field, with field and place.
    base::Refusal refused(std::size_t field, std::string code, std::vector<std::string> args = {}) const;

private:
    template <class Value, class Read> base::Result<std::optional<Value>> read(std::size_t field, Read) const;

    const MappedFile& m_file;
    const Row& m_row;
    std::int64_t m_number;
};

// A file whose columns are known; can be gone through any number of times (first to check, then to write).
class MappedFile
{
public:
    // `fields` outlives it. Refuses what RowFile, map_columns and decide_forms refuse.
    static base::Result<MappedFile> open(Bytes, std::span<const FieldSpec> fields, const Mapping& = {});
    static base::Result<MappedFile> open(const std::filesystem::path&, std::span<const FieldSpec> fields,
                                         const Mapping& = {});

    const RowFile& rows() const { return m_rows; }
    std::span<const FieldSpec> fields() const { return m_fields; }
    const ColumnMap& columns() const { return m_columns; }
    const Survey& survey() const { return m_survey; }
    const ValueForms& forms() const { return m_forms; }
    const Mapping& mapping() const { return m_mapping; }
    // Index of a field by its name; a name that is not there is a bug.
    std::size_t field(std::string_view name) const;
    bool has(std::size_t field) const { return m_columns.column_of[field] != ColumnMap::none; }

    // Rows without any content are left out. Returns false from visit to stop.
    base::Result<base::Done> for_each(const std::function<bool(const MappedRow&)>& visit) const;
    // The mapping as it was used, to be remembered for files with this header.
    Mapping to_remember() const;

private:
    MappedFile(RowFile rows, std::span<const FieldSpec> fields, Mapping mapping)
        : m_rows(std::move(rows)), m_fields(fields), m_mapping(std::move(mapping))
    {}
    RowFile m_rows;
    std::span<const FieldSpec> m_fields;
    Mapping m_mapping;
    ColumnMap m_columns;
    Survey m_survey;
    ValueForms m_forms;
};

} // namespace hedef::exchange
