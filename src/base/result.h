#pragma once
#include "base/contract.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hedef::base {

// Why the answer is no; decides the exit code of the command line (spec: 1, 3, 5).
enum class RefusalKind { rule, input, permission };

// Where in a file the fault lies; line and column count from 1, 0 is "not known".
struct Place
{
    std::string file = {};
    int line = 0;
    int column = 0;
    bool operator==(const Place&) const = default;
};

// A business "no": a code that the edge turns into words ("targets.allocate.locks_above_total"), the field or path it is about,
// and what fills the blanks {1}, {2}, … of its words. Never holds text for people, never pay figures of others.
struct Refusal
{
    std::string code = {};
    std::string field = {};
    std::vector<std::string> args = {};
    RefusalKind kind = RefusalKind::rule;
    Place place = {};
    bool operator==(const Refusal&) const = default;
};

inline Refusal bad_input(std::string code, std::string field = {}, std::vector<std::string> args = {}, Place place = {})
{
    return {std::move(code), std::move(field), std::move(args), RefusalKind::input, std::move(place)};
}

struct Done
{
    bool operator==(const Done&) const = default;
};

// Either a value or a refusal. Asking for the one that is not there is a bug.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Refusal refusal) : m_content(std::in_place_index<1>, std::move(refusal)) {}

    explicit operator bool() const { return m_content.index() == 0; }
    const T& value() const& { return check(), std::get<0>(m_content); }
    T& value() & { return check(), std::get<0>(m_content); }
    T&& value() && { return check(), std::get<0>(std::move(m_content)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const Refusal& refusal() const
    {
        HEDEF_EXPECTS(m_content.index() == 1);
        return std::get<1>(m_content);
    }

private:
    void check() const
    {
        if (m_content.index() != 0) contract_broken(("value of a refusal: " + std::get<1>(m_content).code).c_str(), __FILE__, __LINE__);
    }
    std::variant<T, Refusal> m_content;
};

} // namespace hedef::base
