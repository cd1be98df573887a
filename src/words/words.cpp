#include "words/words.h"

#include "base/text.h"
#include "words/tables.h"

#include <array>

namespace hedef::words {

namespace {

const char* english(std::string_view code)
{
    for (const auto& table : tables())
        for (const auto& row : table)
            if (row.code == code) return row.english;
    return nullptr;
}

std::string in_their_own_words(const base::Refusal& refusal)
{
    std::string text = refusal.code;
    if (!refusal.field.empty()) text += " [" + refusal.field + "]";
    for (std::size_t i = 0; i < refusal.args.size(); ++i)
        text += (i ? ", " : ": ") + refusal.args[i];
    return text;
}

// A cell of a file may hold megabytes; a sentence shows how it begins.
constexpr std::size_t longest_argument = 300;

base::Refusal shortened(base::Refusal refusal)
{
    for (auto& arg : refusal.args)
        if (const auto start = base::cut(arg, longest_argument); start.size() < arg.size())
            arg = std::string(start) + "…";
    return refusal;
}

} // namespace

std::span<const std::span<const Sentence>> tables()
{
    static const std::array all{db_sentences(),        company_sentences(),    people_sentences(),
                                customers_sentences(), territory_sentences(),  pipeline_sentences(), saved_views_sentences(),
                                targets_sentences(),   commission_sentences(), commission_run_sentences(),
                                demo_sentences(),      exchange_sentences(),   import_sentences(),
                                cli_sentences(),      shell_sentences()};
    return all;
}

std::string filled(std::string_view pattern, std::span<const std::string> args, std::string_view field)
{
    std::string text;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        text += pattern.substr(0, open);
        const auto blank = pattern.substr(open + 1, close - open - 1);
        if (blank == "field")
            text += field;
        else if (blank.size() == 1 && blank[0] >= '1' && blank[0] <= '9') {
            const auto place = static_cast<std::size_t>(blank[0] - '1');
            if (place < args.size()) text += args[place];
        } else
            text += pattern.substr(open, close - open + 1);
        pattern.remove_prefix(close + 1);
    }
    return text += pattern;
}

std::string sentence(const base::Refusal& refusal, const Translate& translate)
{
    const char* known = english(refusal.code);
    const base::Refusal short_one = shortened(refusal);
    return known ? filled(translate(known), short_one.args, short_one.field) : in_their_own_words(short_one);
}

std::string place(const base::Place& where)
{
    std::string text;
    if (!where.file.empty()) text += where.file + ":";
    if (where.line > 0) {
        text += std::to_string(where.line) + ":";
        if (where.column > 0) text += std::to_string(where.column) + ":";
    }
    return text.empty() ? text : text + " ";
}

} // namespace hedef::words
