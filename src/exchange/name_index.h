#pragma once
#include "exchange/near_match.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hedef::exchange {

// Lets maps of strings be asked with views.
struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};
template <class T> using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

// What a cell that refers to something may say: the codes, names and paths of all things of a kind (people, products,
// …).
class NameIndex
{
public:
    enum class How
    {
        exact,
        nearly,
        ambiguous,
        unknown
    };
    struct Found
    {
        How how = How::unknown;
        std::int64_t id = 0;
        std::string to; // of a near one: what it is called
    };

    // Ids of rows that do not stand in the database yet are negative.
    void add(std::int64_t id, std::string_view code, std::string_view name);
    // Another way to say it: a path of a territory, a login.
    void add_alias(std::int64_t id, std::string_view text);
    std::optional<std::int64_t> by_code(std::string_view code) const;
    // The code of a thing; empty for ids that are not there.
    const std::string& code(std::int64_t id) const;
    // First the code as it is written, then the name (both also without white space at the ends and with single spaces
    // within), then the one name or code that is nearest (NearMatch).
    Found find(std::string_view text) const;
    std::size_t size() const { return m_codes.size(); }

private:
    static constexpr std::int64_t several = 0;
    TextMap<std::int64_t> m_by_code;
    TextMap<std::int64_t> m_by_name; // `several`: the name of more than one
    std::unordered_map<std::int64_t, std::string> m_codes;
    std::vector<std::string> m_texts; // each once, for near matches
    std::vector<std::int64_t> m_ids;  // of the texts
    mutable std::unique_ptr<NearMatch> m_near;
};

} // namespace hedef::exchange
