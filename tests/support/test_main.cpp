#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include <boost/test/unit_test.hpp>

#include <clocale>

namespace {
bool init_unit_test()
{
    return true;
}
} // namespace

int main(int argc, char* argv[])
{
    std::setlocale(LC_ALL, "C.UTF-8");
    return boost::unit_test::unit_test_main(&init_unit_test, argc, argv);
}
