#include "options.h"

#include <algorithm>
#include <charconv>

namespace hedef::bench {

namespace {

template <class Number> bool read(const std::string& text, Number& number, std::int64_t least)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= static_cast<Number>(least);
}

// The name and what stands behind it, "--rows 5" or "--rows=5".
bool take(Options& options, const std::string& name, const std::string& value)
{
    if (name == "--rows") return read(value, options.rows, 100);
    if (name == "--people") return read(value, options.people, 1);
    if (name == "--repetitions") return read(value, options.repetitions, 1);
    if (name == "--database") return options.database = value, !value.empty();
    if (name == "--postgres") return options.postgres = value, !value.empty();
    return false;
}

} // namespace

std::int64_t Options::people_or_default() const
{
    return people > 0 ? people : std::max<std::int64_t>(10, rows / 100);
}

int Options::repetitions_or_default() const
{
    if (repetitions > 0) return repetitions;
    return rows < 500'000 ? 5 : 3;
}

Options read_options(const std::vector<std::string>& arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size() && options.wrong.empty(); ++i) {
        const std::string& word = arguments[i];
        const auto equals = word.find('=');
        if (word == "--json")
            options.json = true;
        else if (word == "--help" || word == "-h")
            options.help = true;
        else if (equals != std::string::npos) {
            if (!take(options, word.substr(0, equals), word.substr(equals + 1))) options.wrong = word;
        } else if (i + 1 == arguments.size() || !take(options, word, arguments[i + 1]))
            options.wrong = word;
        else
            ++i;
    }
    return options;
}

std::string usage()
{
    return "hedef_bench [--rows N] [--people N] [--repetitions N] [--database sqlite:FILE] [--postgres 'odbc:…'] "
           "[--json]\n"
           "Measures import, commission runs, attainment and lists beside baselines (raw sqlite3, libpq COPY) in one "
           "process.\n"
           "--database: a file that is not there yet (else a temporary one); --postgres: an empty database.\n";
}

} // namespace hedef::bench
