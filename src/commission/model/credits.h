#pragma once
#include "commission/model/plan.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// Credits as columns: what a run reads once and computes on. Row i of every column is the same credit; the order of
// rows is arrival and has no meaning.
namespace hedef::commission {

// Days since 1970-01-01, as in base::Date, in four bytes.
using Day = std::int32_t;
inline constexpr Day never = std::numeric_limits<Day>::max();
inline Day to_day(base::Date date)
{
    return static_cast<Day>(date.time_since_epoch().count());
}
inline base::Date to_date(Day day)
{
    return base::Date(std::chrono::days(day));
}

// Texts one after the other in one block of bytes.
class TextPool
{
public:
    void add(std::string_view text)
    {
        m_bytes += text;
        m_ends.push_back(m_bytes.size());
    }
    std::string_view operator[](std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[i] - begin);
    }
    std::size_t size() const { return m_ends.size(); }
    void reserve(std::size_t texts, std::size_t bytes)
    {
        m_ends.reserve(texts);
        m_bytes.reserve(bytes);
    }

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

// A text column as codes into a dictionary; code 0 is the empty text. A column that was left out has no rows.
class CodedColumn
{
public:
    CodedColumn() : m_texts{std::string()} {}
    // The code of a text, made if new.
    std::int32_t code_of(std::string_view text);
    void add(std::string_view text) { codes.push_back(code_of(text)); }
    const std::string& text(std::int32_t code) const { return m_texts[static_cast<std::size_t>(code)]; }
    const std::vector<std::string>& texts() const { return m_texts; }

    std::vector<std::int32_t> codes;

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::vector<std::string> m_texts;
    std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> m_codes;
};

// Quantity and share in millionths, amounts in minor units of the plan's currency. credited_* are amount × share,
// rounded half away from zero; for credits made from a deal's split they are the parts by largest remainder.
struct Credits
{
    TextPool id;
    std::vector<Day> day;
    std::vector<std::int32_t> person; // index into Participants::people
    std::vector<CreditKind> kind;
    std::vector<std::int64_t> quantity;
    std::vector<std::int64_t> amount;
    std::vector<std::int64_t> margin;
    std::vector<std::int32_t> share;
    std::vector<std::int64_t> credited_amount;
    std::vector<std::int64_t> credited_margin;
    std::vector<Day> paid_on;          // `never` when not paid
    std::vector<std::int32_t> returns; // the row of the sale that a return names, else −1
    std::array<CodedColumn, dimension_count> dimensions;

    std::size_t size() const { return day.size(); }
    void reserve(std::size_t rows);
    const CodedColumn& operator[](Dimension d) const { return dimensions[static_cast<std::size_t>(d)]; }
    CodedColumn& operator[](Dimension d) { return dimensions[static_cast<std::size_t>(d)]; }
};

} // namespace hedef::commission
