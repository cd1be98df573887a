#pragma once
#include "base/result.h"

#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

// Two people changed one record. Different fields merge silently, the same field is a conflict (spec/platform.md
// "Several people").
namespace hedef::base {

template <class Record, class T> struct Field
{
    std::string_view name;
    T Record::*member;
};

template <class Record, class T> constexpr Field<Record, T> field(std::string_view name, T Record::*member)
{
    return {name, member};
}

template <class Record> struct Merged
{
    Record record;                      // theirs with what I changed
    std::vector<std::string> changed;   // fields in which it differs from theirs
    std::vector<std::string> conflicts; // fields that both changed, to different values
};

// The refusal for conflicts: its field is the first of them, its argument names them all.
inline Refusal conflict_refusal(std::string code, const std::vector<std::string>& conflicts)
{
    std::string all;
    for (const std::string& name : conflicts)
        all += (all.empty() ? "" : ", ") + name;
    return {std::move(code), conflicts.front(), {std::move(all)}};
}

// seen: what the screen showed; mine: what it asks for; theirs: what is stored now. Only the named fields are compared.
template <class Record, class... T>
Merged<Record> merge(const Record& seen, const Record& mine, const Record& theirs,
                     const std::tuple<Field<Record, T>...>& fields)
{
    Merged<Record> merged{theirs, {}, {}};
    const auto look_at = [&](const auto& f) {
        const auto &was = seen.*f.member, &wish = mine.*f.member, &is = theirs.*f.member;
        if (wish == was || wish == is) return;
        if (is != was) {
            merged.conflicts.emplace_back(f.name);
            return;
        }
        merged.record.*f.member = wish;
        merged.changed.emplace_back(f.name);
    };
    std::apply([&](const auto&... f) { (look_at(f), ...); }, fields);
    return merged;
}

// The record as it is now, without what I changed in it: what another person changed at the same time stays.
template <class Record, class... T>
Record without_mine(const Record& seen, const Record& mine, const Record& now,
                    const std::tuple<Field<Record, T>...>& fields)
{
    Record before = now;
    const auto take_back = [&](const auto& f) {
        if (mine.*f.member != seen.*f.member) before.*f.member = seen.*f.member;
    };
    std::apply([&](const auto&... f) { (take_back(f), ...); }, fields);
    return before;
}

// The fields in which two records differ, by name.
template <class Record, class... T>
std::vector<std::string> differing(const Record& one, const Record& other,
                                   const std::tuple<Field<Record, T>...>& fields)
{
    std::vector<std::string> names;
    const auto look_at = [&](const auto& f) {
        if (one.*f.member != other.*f.member) names.emplace_back(f.name);
    };
    std::apply([&](const auto&... f) { (look_at(f), ...); }, fields);
    return names;
}

} // namespace hedef::base
