#pragma once
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

// Finding things by what people type, and giving new things codes of their own.
namespace hedef::base {

// How many insertions, deletions, replacements and swaps of neighbours (in bytes) lead from one to the other; more than
// `limit` is limit + 1.
std::size_t edit_distance(std::string_view, std::string_view, std::size_t limit);

// The first text in byte order after all that begin with this one: beginning <= x < after is a search by prefix that
// uses an index.
std::string after_all_that_begin_with(std::string_view beginning);

// Looks things of one kind up by code or by name. Columns of equal length; ids are positive.
class NameBook
{
public:
    NameBook() = default;
    NameBook(std::vector<std::int64_t> ids, std::vector<std::string> codes, std::vector<std::string> names,
             const std::vector<std::string>& find_keys);

    struct Answer
    {
        std::optional<std::int64_t> id;
        bool ambiguous = false;        // several bear the name: `nearest` has their codes
        std::vector<std::string> nearest; // else the names that are nearest, best first, at most three
    };
    // Exactly a code, else a name that is the only one of its find_key.
    Answer find(std::string_view text) const;

    std::size_t size() const { return m_ids.size(); }

private:
    std::vector<std::string> nearest(const std::string& key) const;
    std::vector<std::int64_t> m_ids;
    std::vector<std::string> m_codes, m_names;
    std::unordered_map<std::string, std::size_t> m_by_code;
    std::unordered_multimap<std::string, std::size_t> m_by_key;
};

// The refusal for a name that does not lead to one thing: PREFIX.unknown {1}, PREFIX.near {1}, did you mean {2}, or
// PREFIX.ambiguous {1}, it could be {2}.
Refusal not_found(std::string_view prefix, std::string_view field, std::string_view text, const NameBook::Answer&);

// Codes that are taken, and free ones: "Ankara", "Ankara 2", "Ankara 3" …
class CodeBook
{
public:
    CodeBook() = default;
    explicit CodeBook(const std::vector<std::string>& taken) : m_taken(taken.begin(), taken.end()) {}
    bool taken(const std::string& code) const { return m_taken.contains(code); }
    // Takes exactly this code; false when it is taken already.
    bool take(const std::string& code) { return m_taken.insert(code).second; }
    // Takes the code that is made from the name.
    std::string make(std::string_view name);

private:
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, int> m_next; // by first choice: the number to try next
};

} // namespace hedef::base
