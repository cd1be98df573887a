#pragma once
#include "base/tasks.h"
#include "desk/drafts.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hedef::shell {

// What the windows of this running program hold unsaved, in a file that only its person can read. Each running program
// has a file of its own in the folder and holds a lock beside it while it lives; what is left of programs that live no
// more is taken over by the next one that starts. A file that cannot be read is set aside.
class DraftsFile : public desk::Drafts
{
public:
    // slow: where the disk is waited for; outlives this.
    DraftsFile(std::filesystem::path folder, base::Tasks& slow);
    ~DraftsFile() override;

    // Places from here on are of this company.
    void of(std::string company) { m_company = std::move(company); }
    std::optional<desk::Draft> take(const desk::Place&) override;
    // Places where something was left that no window has taken yet.
    std::vector<desk::Place> left() const;

    // What the window at that place says of itself now; an empty text: nothing is unsaved. What was left there and is
    // not taken yet stays.
    void keep(const desk::Place&, const std::string& title, const std::string& text, base::Stamp now);
    // Windows that are not among these were closed: what they held is saved or was let go.
    void settle(const std::vector<desk::Place>& open);

    // Writes what is new on the slow thread; told() says how that ended.
    void write();
    // The same, and back when it is on the disk; false: it could not, what was there before still stands.
    bool write_now();
    // What was new could not be written the last time (a full disk).
    bool fails() const { return m_fails; }

private:
    struct Kept
    {
        desk::Draft draft;
        bool left = false; // by an earlier program, not taken yet
    };
    using Key = std::pair<std::string, std::string>; // company, place
    class Disk;
    void take_over();
    void read(const std::filesystem::path&);
    std::string text() const;
    void written(std::uint64_t number, bool well);

    std::shared_ptr<Disk> m_disk;
    base::Tasks& m_slow;
    std::string m_company;
    std::map<Key, Kept> m_kept;
    std::vector<std::filesystem::path> m_taken_over; // to be removed when their content is in our own file
    std::uint64_t m_number = 0, m_written = 0, m_asked = 0; // of changes
    bool m_fails = false;
    base::Alive m_alive;
};

} // namespace hedef::shell
