#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include <boost/test/unit_test.hpp>

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/init.h>

#include <clocale>
#include <cstdlib>

namespace {

bool init_unit_test()
{
    return true;
}

class TestApp : public wxApp
{
public:
    bool OnInit() override { return true; }
    void OnAssertFailure(const wxChar* file, int line, const wxChar* function, const wxChar* condition, const wxChar* words) override
    {
        const wxString where = wxString(file) << wxS(":") << line << wxS(" ") << function;
        BOOST_ERROR((where + wxS(": ") + condition + wxS(" ") + wxString(words)).utf8_string());
    }
    // A test sees what was thrown.
    bool OnExceptionInMainLoop() override { throw; }
};

} // namespace

int main(int argc, char* argv[])
{
#ifdef __WXGTK__
    // A picture and a size must not depend on the machine's theme.
    setenv("GTK_THEME", "Adwaita", 0);
    setenv("NO_AT_BRIDGE", "1", 0);
#endif
    wxApp::SetInstance(new TestApp);
    int wx_argc = 1; // the arguments are Boost's
    if (!wxEntryStart(wx_argc, argv) || !wxTheApp->CallOnInit()) return 2;
    std::setlocale(LC_ALL, "C.UTF-8");
    int result = 0;
    {
        wxGUIEventLoop loop;
        const wxEventLoopActivator active(&loop);
        result = boost::unit_test::unit_test_main(&init_unit_test, argc, argv);
        wxTheApp->ProcessIdle();
    }
    wxTheApp->OnExit();
    wxEntryCleanup();
    return result;
}
