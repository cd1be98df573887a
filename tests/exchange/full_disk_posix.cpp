// What only these systems let a test do: a disk that is full, files' modes and links.
#include "exchange/atomic_file.h"
#include "exchange/table_export.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <sys/resource.h>

using namespace hedef;
using namespace hedef::exchange;
using hedef::testing::read_file;

BOOST_AUTO_TEST_SUITE(full_disk_test)

namespace {

// No file of this process may grow beyond so many bytes, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

void write_much(const std::filesystem::path& path)
{
    auto file = TableExport::create(path, {"people", {}, {{"code", ColumnType::text}, {"year", ColumnType::integer}}, {}});
    BOOST_REQUIRE(file);
    const ExportCell row[] = {std::string_view("E1"), std::int64_t{2017}};
    for (int i = 0; i < 40'000; ++i)
        BOOST_REQUIRE(bool((*file)->row(row)));
    (*file)->finish();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_full_disk_is_told_and_leaves_the_old_file)
{
    const hedef::testing::TempFolder folder;
    for (const char* name : {"t.csv", "t.json"}) {
        hedef::testing::write_file(folder.path() / name, "old");
        {
            const FullDisk full(100'000);
            BOOST_CHECK_THROW(write_much(folder.path() / name), FileFailure);
        }
        BOOST_TEST(read_file(folder.path() / name) == "old");
        std::filesystem::remove(folder.path() / name);
        BOOST_TEST(std::filesystem::is_empty(folder.path()), name);
    }
    AtomicFile full("/dev/full");
    full.write("x");
    BOOST_CHECK_THROW(full.commit(), FileFailure);
}

BOOST_AUTO_TEST_CASE(links_and_modes_are_kept)
{
    const hedef::testing::TempFolder folder;
    hedef::testing::write_file(folder.path() / "real.csv", "old");
    std::filesystem::permissions(folder.path() / "real.csv", std::filesystem::perms(0640));
    std::filesystem::create_symlink("real.csv", folder.path() / "link.csv");
    AtomicFile file(folder.path() / "link.csv");
    file.write("new");
    file.commit();
    BOOST_TEST(std::filesystem::is_symlink(folder.path() / "link.csv"));
    BOOST_TEST(read_file(folder.path() / "real.csv") == "new");
    BOOST_CHECK(std::filesystem::status(folder.path() / "real.csv").permissions() == std::filesystem::perms(0640));
}

BOOST_AUTO_TEST_SUITE_END()
