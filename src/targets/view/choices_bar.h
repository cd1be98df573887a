#pragma once
#include "targets/present/targets_view.h"

#include <wx/panel.h>

#include <functional>

class wxChoice;
class wxStaticText;

namespace hedef::targets {

// The row above the grid: which year, which version, what is measured, by whom, and the period of the columns behind.
class ChoicesBar : public wxPanel
{
public:
    struct Told
    {
        std::function<void(int year)> year;
        std::function<void(VersionId)> version;
        std::function<void(std::size_t)> subject;
        std::function<void(Grouping)> grouping;
        std::function<void(Slot)> period;
    };
    ChoicesBar(wxWindow* parent, Told);
    void show(const TargetsState&);

private:
    wxChoice* add(const char* label, const char* name);
    // Replaces the choices only when they are others, so that an open one stays open.
    static void fill(wxChoice*, const std::vector<wxString>&, int chosen);
    void show_versions(const TargetsState&);

    Told m_told;
    wxChoice *m_year = nullptr, *m_version = nullptr, *m_subject = nullptr, *m_grouping = nullptr, *m_period = nullptr;
    std::vector<int> m_years;
    std::vector<VersionId> m_versions;
    std::vector<Slot> m_periods;
};

} // namespace hedef::targets
