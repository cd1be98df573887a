#pragma once
#include "uikit/window.h"

#include <functional>
#include <string>
#include <vector>

namespace hedef::shell {

// A company that was open before: where it is, without a password, and its name; empty: not known.
struct RecentCompany
{
    std::string url, name;
};

// The page that is there before a company is opened: companies opened before, and the ways to begin.
class StartPage : public uikit::Window
{
public:
    struct Acts
    {
        std::function<void()> demo, new_company, file, server;
        std::function<void(const std::string& url)> recent;
    };
    StartPage(wxWindow* parent, desk::Place, const desk::Desk&, const std::vector<RecentCompany>& recent, Acts);
    wxString title() const override;
    void focus_first() override;

private:
    wxWindow* m_first = nullptr;
};

} // namespace hedef::shell
