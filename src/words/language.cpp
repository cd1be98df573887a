#include "words/language.h"

#include "base/embedded_file.h"
#include "words/language_of_system.h"

#include <boost/locale/gnu_gettext.hpp>

#include <cstdlib>
#include <locale>

namespace hedef::resources {
std::span<const base::EmbeddedFile> message_catalogues();
}

namespace hedef::words {

namespace {

namespace gettext = boost::locale::gnu_gettext;

std::vector<char> embedded_catalogue(const std::string& path)
{
    // Boost asks for "/<language>/LC_MESSAGES/hedef.mo"; ours are named by language.
    for (const auto& file : resources::message_catalogues())
        if (path.find("/" + std::string(file.name.substr(0, file.name.find('.'))) + "/") != std::string::npos)
            return {file.content.begin(), file.content.end()};
    return {};
}

std::locale locale_of(const std::string& language)
{
    gettext::messages_info info;
    info.language = language;
    info.encoding = "UTF-8";
    info.paths.emplace_back("");
    info.domains.emplace_back("hedef");
    info.callback = [](const std::string& path, const std::string&) { return embedded_catalogue(path); };
    return {std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

struct Speech
{
    Language language = Language::english;
    std::locale locale = std::locale::classic();
};

Speech& speech()
{
    static Speech one;
    return one;
}

} // namespace

std::optional<Language> parse_language(std::string_view text)
{
    const auto code = text.substr(0, text.find_first_of("_.@-"));
    if (code == "tr") return Language::turkish;
    if (code == "en") return Language::english;
    return std::nullopt;
}

Language language_of_environment()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return parse_language(value).value_or(Language::english);
    return parse_language(language_of_system()).value_or(Language::english);
}

void speak(Language language)
{
    speech() = {language, language == Language::turkish ? locale_of("tr") : std::locale::classic()};
}

Language spoken()
{
    return speech().language;
}

std::string translated(const char* english)
{
    // The catalogue keeps its own head under the empty text.
    if (!*english) return {};
    using Messages = boost::locale::message_format<char>;
    const auto& locale = speech().locale;
    if (!std::has_facet<Messages>(locale)) return english;
    const char* found = std::use_facet<Messages>(locale).get(0, nullptr, english);
    return found ? found : english;
}

std::string translated(const char* english, const std::vector<std::string>& args)
{
    return filled(translated(english), args);
}

} // namespace hedef::words
