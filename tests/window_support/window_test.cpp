#include "window_support/window_test.h"

#include "base/contract.h"
#include "uikit/text.h"

#include <wx/dialog.h>
#include <wx/evtloop.h>
#include <wx/image.h>
#include <wx/modalhook.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/time.h>
#include <wx/utils.h>

namespace hedef::testing {

bool wait_until(const std::function<bool()>& holds, double seconds)
{
    const auto end = wxGetUTCTimeMillis() + wxLongLong(long(seconds * 1000));
    while (!holds()) {
        if (wxGetUTCTimeMillis() > end) return false;
        wxTheApp->ProcessPendingEvents();
        wxYield();
        wxMilliSleep(2);
    }
    return true;
}

void settle()
{
    for (int i = 0; i < 5; ++i) {
        wxTheApp->ProcessPendingEvents();
        wxYield();
        wxMilliSleep(5);
    }
}

TestDesk::TestDesk(base::Tasks* own, base::Date today, base::Tasks* own_long)
    : clock(today), desk{own ? *own : inline_tasks,
                         own_long ? *own_long : own ? *own : inline_tasks,
                         changes,
                         clock,
                         navigator,
                         preferences,
                         errands,
                         undo,
                         drafts,
                         0,
                         [this](std::exception_ptr failure) { troubles.push_back(failure); }}
{}

void HeldTasks::run(std::weak_ptr<void> alive, std::function<void()> work, std::function<void()> done,
                    std::function<void(std::exception_ptr)> failed)
{
    m_jobs.push_back([=] {
        base::InlineTasks().run(alive, work, done, failed);
    });
}

void HeldTasks::answer_all()
{
    while (!m_jobs.empty()) {
        auto jobs = std::move(m_jobs);
        m_jobs.clear();
        for (const auto& job : jobs)
            job();
    }
}

TestFrame::TestFrame(wxSize size) : m_frame(new wxFrame(nullptr, wxID_ANY, wxS("test"), wxPoint(0, 0), size)) {}

TestFrame::~TestFrame()
{
    close();
}

void TestFrame::fill(wxWindow* window)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(window, wxSizerFlags(1).Expand());
    m_frame->SetSizer(sizer);
    m_frame->Layout();
    m_frame->Show();
    settle();
}

void TestFrame::close()
{
    if (!m_frame) return;
    m_frame->Destroy();
    m_frame = nullptr;
    wxTheApp->ProcessPendingEvents();
    wxTheApp->ProcessIdle();
    settle();
}

void press(wxWindow* control, int key, int modifiers)
{
    const auto send = [&](wxEventType type) {
        wxKeyEvent event(type);
        event.SetEventObject(control);
        event.SetId(control->GetId());
        event.m_keyCode = key;
        event.m_uniChar = key < WXK_START ? wxChar(key) : wxChar(WXK_NONE);
        event.SetControlDown(modifiers & wxMOD_CONTROL);
        event.SetShiftDown(modifiers & wxMOD_SHIFT);
        event.SetAltDown(modifiers & wxMOD_ALT);
        // A hook that skips lets the key through to the control.
        return control->HandleWindowEvent(event);
    };
    if (!send(wxEVT_CHAR_HOOK) && !send(wxEVT_KEY_DOWN)) send(wxEVT_CHAR);
    settle();
}

void type(wxWindow* control, const std::string& text)
{
    if (auto* field = wxDynamicCast(control, wxTextCtrl))
        field->SetValue(uikit::wx(text));
    else
        HEDEF_EXPECTS(!"a text field");
    settle();
}

void click(wxWindow* button)
{
    HEDEF_EXPECTS(button && button->IsEnabled());
    wxCommandEvent event(wxEVT_BUTTON, button->GetId());
    event.SetEventObject(button);
    button->ProcessWindowEvent(event);
    settle();
}

void answer_next_dialog(std::function<void(wxDialog&)> then)
{
    class Hook : public wxModalDialogHook
    {
    public:
        explicit Hook(std::function<void(wxDialog&)> answer) : m_answer(std::move(answer)) { Register(); }
        int Enter(wxDialog* dialog) override
        {
            Unregister();
            wxTheApp->CallAfter([answer = std::move(m_answer), dialog] { answer(*dialog); });
            wxTheApp->CallAfter([this] { delete this; });
            return wxID_NONE;
        }

    private:
        std::function<void(wxDialog&)> m_answer;
    };
    new Hook(std::move(then));
}

wxWindow* named(wxWindow* window, const std::string& name)
{
    return wxWindow::FindWindowByName(uikit::wx(name), window);
}

void picture(const std::string& file)
{
    settle();
    wxExecute(wxS("import -window root '") + uikit::wx(file) + wxS("'"), wxEXEC_SYNC | wxEXEC_NODISABLE);
}

} // namespace hedef::testing
