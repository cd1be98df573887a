#include "house.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <regex>
#include <sstream>
#include <string_view>

namespace hedef::layout {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_file = 400;

struct File
{
    std::string path;    // from src/, with /
    std::string subject; // "people"; of files directly in src: empty
    std::string
        room; // "model", "rules", "store", "present", "view"; "root": the subject's own folder and any other below it
    bool is_json = false;
    std::vector<std::string> lines;
};

struct Include
{
    std::string path;
    std::string subject;
    std::string room;
    bool ours = false; // in quotes
};

std::vector<std::string> parts(const std::string& path)
{
    std::vector<std::string> all;
    std::stringstream in(path);
    for (std::string part; std::getline(in, part, '/');)
        all.push_back(part);
    return all;
}

std::string room_of(const std::vector<std::string>& path)
{
    static const std::set<std::string> rooms{"model", "rules", "store", "present", "view"};
    return path.size() > 2 && rooms.count(path[1]) ? path[1] : "root";
}

File read(const fs::path& src, const fs::path& path)
{
    File file;
    file.path = fs::relative(path, src).generic_string();
    const auto folders = parts(file.path);
    if (folders.size() > 1) file.subject = folders[0];
    file.room = room_of(folders);
    const std::string stem = path.stem().string();
    file.is_json = stem.size() > 5 && stem.compare(stem.size() - 5, 5, "_json") == 0;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);)
        file.lines.push_back(line);
    return file;
}

std::vector<Include> includes(const File& file)
{
    static const std::regex form(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> all;
    for (const auto& line : file.lines) {
        std::smatch found;
        if (!std::regex_search(line, found, form)) continue;
        Include include;
        include.path = found[2];
        include.ours = found[1] == "\"";
        const auto folders = parts(include.path);
        if (folders.size() > 1) include.subject = folders[0];
        include.room = room_of(folders);
        all.push_back(include);
    }
    return all;
}

// Rooms that are not subjects: they have no model, rules and store of their own to keep apart.
bool is_subject(const std::string& name)
{
    static const std::set<std::string> others{"",      "base",  "db",  "mail",  "words", "exchange", "sync",
                                              "uikit", "desk",  "shell", "cli", "bench", "demo",  "crm",
                                              "files"};
    return !others.count(name);
}

bool starts_with(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

class House
{
public:
    explicit House(const fs::path& src) : m_src(src)
    {
        std::ifstream in(src / "README.md");
        m_arrows = read_arrows({std::istreambuf_iterator<char>(in), {}});
    }

    std::vector<std::string> walk()
    {
        if (m_arrows.empty()) say("README.md", "draws no arrows between the rooms");
        std::vector<fs::path> paths;
        for (const auto& entry : fs::recursive_directory_iterator(m_src))
            if (const auto ending = entry.path().extension(); ending == ".h" || ending == ".cpp")
                paths.push_back(entry.path());
        std::sort(paths.begin(), paths.end());
        for (const auto& path : paths)
            look_at(read(m_src, path));
        return std::move(m_found);
    }

private:
    void say(const std::string& path, const std::string& what) { m_found.push_back(path + ": " + what); }

    void look_at(const File& file)
    {
        if (file.lines.size() > longest_file) say(file.path, "has " + std::to_string(file.lines.size()) + " lines");
        for (const auto& include : includes(file)) {
            third_party(file, include);
            if (!include.ours || include.subject.empty()) continue;
            arrow(file, include);
            room(file, include);
        }
        sql_text(file);
        binary_floats(file);
    }

    void third_party(const File& file, const Include& include)
    {
        const auto only = [&](std::string_view start, bool allowed, const char* where) {
            if (starts_with(include.path, start) && !allowed)
                say(file.path, "includes " + include.path + ", which belongs " + where);
        };
        const bool is_view = file.room == "view" || file.subject == "uikit" || file.subject == "shell";
        only("soci/", file.subject == "db", "into db");
        only("sqlite3", file.subject == "db" || file.subject == "bench", "into db");
        only("sql.h", file.subject == "db", "into db");
        only("nlohmann/", file.is_json, "into files named *_json");
        only("wx/", is_view, "into view, uikit and shell");
        only("CLI/", file.subject == "cli", "into cli");
        only("Poco/", file.subject == "mail", "into mail");
    }

    void arrow(const File& file, const Include& include)
    {
        if (include.subject == file.subject || m_arrows.empty()) return;
        const auto allowed = m_arrows.find(file.subject);
        if (allowed == m_arrows.end())
            say(file.path, "stands in a room that src/README.md does not know");
        else if (!allowed->second.count(include.subject))
            say(file.path, "includes " + include.path + " against the arrows");
    }

    void room(const File& file, const Include& include)
    {
        const auto refuse = [&] { say(file.path, "is " + file.room + " and includes " + include.path); };
        const bool speaks_sql =
            include.path == "db/statement.h" || include.path == "db/bulk.h" || include.path == "db/dialect.h";
        if (speaks_sql && file.subject != "db" && file.room != "store" && file.subject != "cli" &&
            file.subject != "bench")
            refuse();
        if (!is_subject(file.subject)) return;
        const bool own = include.subject == file.subject;
        if (file.room == "model") {
            if (include.subject != "base" && include.room != "model") refuse();
            if (include.path == "base/clock.h") refuse();
        } else if (file.room == "rules") {
            if (include.subject != "base" && include.room != "model" && include.room != "rules") refuse();
            if (include.path == "base/clock.h") refuse();
        } else if (file.room == "store") {
            if (include.room == "rules" || include.room == "view" || include.room == "present") refuse();
        } else if (file.room == "present") {
            if (include.subject == "db" || include.room == "store" || include.room == "view") refuse();
        } else if (file.room == "view") {
            if (include.subject == "db" || include.room == "store" ||
                (include.room == "root" && is_subject(include.subject)))
                refuse();
        } else if (is_subject(include.subject) && !own && include.room == "store") {
            refuse(); // another subject's tables are its own
        }
    }

    void sql_text(const File& file)
    {
        if (file.subject == "db" || file.room == "store" || file.subject == "words" || file.subject == "bench") return;
        static const std::regex form(
            R"re(\b(SELECT|INSERT INTO|UPDATE|DELETE FROM) +[a-z_*]|"\s*(select .* from|insert into|update \w+ set|delete from) )re");
        for (const auto& line : file.lines)
            if (std::regex_search(line, form)) return say(file.path, "holds SQL");
    }

    void binary_floats(const File& file)
    {
        if (!is_subject(file.subject) && file.subject != "base" && file.subject != "exchange") return;
        if (file.subject == "forecast" || file.room == "view" || file.path.find("_xlsx.") != std::string::npos) return;
        static const std::regex form(R"(^(?!\s*//).*\b(float|double)\s+\w)");
        for (const auto& line : file.lines)
            if (std::regex_search(line, form)) return say(file.path, "computes with binary floating point");
    }

    fs::path m_src;
    Arrows m_arrows;
    std::vector<std::string> m_found;
};

} // namespace

Arrows read_arrows(const std::string& readme)
{
    static const std::string arrow = " ← ";
    Arrows arrows;
    std::stringstream in(readme);
    for (std::string line; std::getline(in, line);) {
        if (line.find(arrow) == std::string::npos) continue;
        std::set<std::string> before;
        for (std::size_t at = 0; at != std::string::npos;) {
            const auto next = line.find(arrow, at);
            std::string name = line.substr(at, next == std::string::npos ? next : next - at);
            name.erase(0, name.find_first_not_of(' '));
            name.erase(name.find_last_not_of(' ') + 1);
            arrows[name].insert(before.begin(), before.end());
            before.insert(name);
            at = next == std::string::npos ? next : next + arrow.size();
        }
    }
    // Who may look into a room may look into what that one sees.
    for (bool grown = true; grown;) {
        grown = false;
        for (auto& [name, seen] : arrows)
            for (const auto& room : std::set<std::string>(seen))
                for (const auto& further : arrows[room])
                    grown |= seen.insert(further).second;
    }
    return arrows;
}

std::vector<std::string> violations(const fs::path& src)
{
    return House(src).walk();
}

} // namespace hedef::layout
