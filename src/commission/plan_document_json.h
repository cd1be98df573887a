#pragma once
#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hedef::commission {

// A plan document as somebody edits it: any JSON object, right or wrong as a plan. Values are known by the paths that
// refusals of parse_plan() name ("components[1].tiers[2].from"); whatever is not set stays as it is, in its order.
class PlanDocument
{
public:
    enum class Kind
    {
        none, // there is no such value
        null,
        text,
        boolean,
        number,
        list,
        object
    };

    PlanDocument(); // {}
    ~PlanDocument();
    PlanDocument(const PlanDocument&);
    PlanDocument(PlanDocument&&) noexcept;
    PlanDocument& operator=(PlanDocument);

    // Refused: "commission.plan.no_json" with line and column, "commission.plan.no_object".
    static base::Result<PlanDocument> read(std::string_view text);
    std::string written() const;

    Kind kind(std::string_view path) const;
    bool has(std::string_view path) const { return kind(path) != Kind::none; }
    std::string text(std::string_view path) const; // of a text, number or boolean; else empty
    std::vector<std::string> texts(std::string_view path) const; // of a list of texts
    std::size_t size(std::string_view list) const;
    std::vector<std::string> keys(std::string_view object) const;

    // Make what leads there when it is missing.
    void set_text(std::string_view path, std::string);
    void set_texts(std::string_view path, const std::vector<std::string>&);
    void set_boolean(std::string_view path, bool);
    void set_number(std::string_view path, std::int64_t);
    void set_null(std::string_view path);
    void set_json(std::string_view path, std::string_view json); // json must be right
    // A value, or an item of a list; nothing when it is not there.
    void remove(std::string_view path);
    void insert(std::string_view list, std::size_t at, std::string_view json);
    void swap(std::string_view list, std::size_t one, std::size_t other);

private:
    struct Content;
    std::unique_ptr<Content> m_content;
};

// Where a value stands in a text, with its key; the nearest that holds it when it is missing. Bytes, and the line and
// column (of letters) of the first, counted from 1.
struct TextSpan
{
    std::size_t begin = 0, end = 0;
    int line = 1, column = 1;
};
TextSpan place_in(std::string_view json, std::string_view path);
// The byte that a line and column (of bytes, as refusals have them) stand for.
TextSpan place_at(std::string_view text, int line, int column);

} // namespace hedef::commission
